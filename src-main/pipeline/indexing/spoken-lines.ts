import type { NewEvidence, Word } from '../../domain/evidence.ts';
import { type Moment, shifted, touches } from '../../domain/time.ts';
import type { Transcription } from '../../models/speech/transcription.ts';

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
  return transcription.segments
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
