/** A sentence that a text model has written, and the numbers of the notes that it names for it. */
export interface WrittenSentence {
  /** Without the numbers of notes. */
  text: string;
  numbers: number[];
}

const numberOfNote = /\s*\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\]/g;
/** Models put the number before the full stop or behind it. */
const behindTheStop = /([.!?。！？…])((?:\s*\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\])+)/g;
/** What begins an entry of a list. */
const bullet = /^(?:[-*•]|\d+[.)])\s+/;

/** Cuts what a model has written into sentences; one that stands there twice is kept once. */
export function writtenSentences(text: string): WrittenSentence[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const sentences = text
    .replace(behindTheStop, (_, stop: string, numbers: string) => ` ${numbers.trim()}${stop}`)
    .split('\n')
    .flatMap((line) => Array.from(segmenter.segment(line.trim().replace(bullet, '')), ({ segment }) => segment.trim()));
  const read = sentences.map((sentence) => ({
    text: sentence.replace(numberOfNote, '').trim(),
    numbers: [...sentence.matchAll(numberOfNote)].flatMap(([found]) => [...found.matchAll(/\d+/g)].map(Number)),
  }));
  const worded = read.filter((sentence) => /\p{L}/u.test(sentence.text));
  return [...new Map(worded.map((sentence) => [sentence.text, sentence])).values()];
}
