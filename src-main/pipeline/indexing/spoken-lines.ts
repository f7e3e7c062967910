import type { NewEvidence, Word } from '../../domain/evidence.ts';
import { type Moment, shifted, touches } from '../../domain/time.ts';
import type { TranscribedSegment, Transcription } from '../../models/speech/transcription.ts';

/** Longest line that is made by joining segments, in seconds. */
const longestLine = 15;
/** A longer pause ends a line even in the middle of a sentence, in seconds. */
const longestBreath = 0.6;

/**
 * The segments of one window as evidence on the media clock. The model spreads the first and last word of a window over
 * the silence around them, so words are pulled to where a voice is.
 *
 * @param heard the sound that was transcribed: the transcription's times count from its start
 * @param regions voice regions in media time
 */
export function spokenLines(
  transcription: Transcription,
  heard: Moment,
  regions: readonly Moment[],
  model: string,
): NewEvidence[] {
  return wholeSentences(transcription.segments)
    .filter((segment) => segment.text.trim() !== '')
    .map((segment) => {
      const words = segment.words.map((word) => ({ ...word, ...pulled(shifted(word, heard.start), regions) }));
      return {
        kind: 'said',
        ...outline(words, pulled(shifted(segment, heard.start), regions)),
        text: segment.text.trim(),
        score: words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length),
        model,
        language: transcription.language,
        words,
      };
    });
}

/** Joins a segment to the one before that stopped in the middle of a sentence: a quote should say something. */
function wholeSentences(segments: readonly TranscribedSegment[]): TranscribedSegment[] {
  const lines: TranscribedSegment[] = [];
  for (const segment of segments) {
    const before = lines.at(-1);
    if (before && goesOn(before, segment)) {
      lines[lines.length - 1] = {
        start: before.start,
        end: segment.end,
        text: `${before.text.trimEnd()} ${segment.text.trimStart()}`,
        words: [...before.words, ...segment.words],
      };
    } else lines.push(segment);
  }
  return lines;
}

function goesOn(before: TranscribedSegment, segment: TranscribedSegment): boolean {
  const unfinished = !/[.?!…。？！]["”’»)\]]*\s*$/u.test(before.text);
  return unfinished && segment.start - before.end < longestBreath && segment.end - before.start <= longestLine;
}

function outline(words: readonly Word[], segment: Moment): Moment {
  return words.length > 0 ? { start: words[0]!.start, end: words.at(-1)!.end } : segment;
}

/** The part of a moment from the first to the last voice in it; unchanged where no voice was found. */
function pulled(moment: Moment, regions: readonly Moment[]): Moment {
  const inside = regions.filter((region) => touches(region, moment));
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return moment;
  return { start: Math.max(moment.start, first.start), end: Math.min(moment.end, last.end) };
}
