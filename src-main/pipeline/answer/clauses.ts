import type { TextSpan } from '../../domain/answer.ts';
import { wordsOf } from '../search/words.ts';

/** Full stops that end no clause: `Mr.`, `J.`. */
const abbreviation = String.raw`(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|Prof|\p{Lu})\.)`;
const afterMark = String.raw`(?<=[.!?;,:…])${abbreviation}\s+`;
const afterWideMark = String.raw`(?<=[。！？、；：，])\s*`;
/** Speech is written with few commas. */
const beforeJoint = String.raw`\s+(?=(?:because|but|when|and (?:I|you|your|he|she|it|we|they|there))\b)`;
const between = new RegExp([afterMark, afterWideMark, beforeJoint].join('|'), 'gu');

/** Where the clauses of a line stand, with the marks that end them. */
export function clausesOf(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = text.length - text.trimStart().length;
  for (const { index, 0: gap } of text.matchAll(between)) {
    spans.push({ start, end: index });
    start = index + gap.length;
  }
  spans.push({ start, end: text.trimEnd().length });
  return spans.filter((span) => wordsOf(text.slice(span.start, span.end)).length > 0);
}
