import { yes } from '../compose/present.ts';
import type { Draft } from '../draft.ts';

/** The sentence as one of several videos: `A dog barking is heard at 0:13.` becomes `In farm.mp4 a dog barking is heard at 0:13.` */
export function inVideo({ text, ...rest }: Draft, name: string): Draft {
  const sentence = text.startsWith(yes) ? text.slice(yes.length) : text;
  return { ...rest, text: `In ${name} ${small(sentence)}` };
}

/** An abbreviation keeps its capitals. */
function small(sentence: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
