import type { NewEvidence } from '../../../domain/evidence.ts';
import type { Cue } from '../../../domain/subtitles.ts';

/** Longest line that is made by joining cues, in seconds. */
const longestLine = 15;
/** A longer pause ends a line even in the middle of a sentence, in seconds. */
const longestBreath = 0.6;
/** Sounds and music that subtitles describe, which nobody says. */
const described = /\[[^\]]*\]|\([^)]*\)|[♪♫#]+/g;
const speaker = /^-\s*/gm;

/**
 * The cues as what is said: a sentence that goes on over several cues is one line, whose `words` are the parts that the cues gave it, for
 * nothing finer is known of their times.
 */
export function cueLines(cues: readonly Cue[], made: Pick<NewEvidence, 'model' | 'score' | 'language'>): NewEvidence[] {
  const lines: Cue[][] = [];
  for (const cue of cues) {
    const text = cue.text.replace(described, ' ').replace(speaker, '').replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const [line, before] = [lines.at(-1), lines.at(-1)?.at(-1)];
    if (line && before && goesOn(line[0]!.start, before, cue)) line.push({ ...cue, text });
    else lines.push([{ ...cue, text }]);
  }
  return lines.map((line) => ({
    kind: 'said',
    start: line[0]!.start,
    end: Math.max(...line.map(({ end }) => end)),
    text: line.map(({ text }) => text).join(' '),
    ...made,
    words: line.map(({ start, end, text }) => ({ start, end, text, confidence: made.score })),
  }));
}

function goesOn(begun: number, before: Cue, cue: Cue): boolean {
  const unfinished = !/[.?!…。？！]["”’»)\]]*\s*$/u.test(before.text);
  return unfinished && cue.start - before.end < longestBreath && cue.end - begun <= longestLine;
}
