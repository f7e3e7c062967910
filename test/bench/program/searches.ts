import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../../src-main/domain/engine.ts';

/** How long some searches took, in milliseconds each. */
export interface SearchTimes {
  /** Until the hits by words were shown. */
  words: number[];
  /** Until the hits by meaning and by sound had joined them. */
  whole: number[];
}

/** What people search for: words that are said, words that are not, meanings, sounds, other languages. */
const queries = [
  'country',
  'press one to change your message',
  'how do I leave a conference?',
  'dog barking',
  'submarine',
  'the person is not at the desk',
  'Musik',
  'mot de passe incorrect',
  '"thank you"',
  '비밀번호',
];
/** A person reads before searching again. */
const pauseMs = 100;

/** Searches in turn until `enough` says so; the queries are asked in the same order every time. */
export async function searchUntil(enough: (count: number) => boolean, engine: Engine): Promise<SearchTimes> {
  const times: SearchTimes = { words: [], whole: [] };
  for (let count = 0; !enough(count); count++) {
    const begun = performance.now();
    let first: number | undefined;
    await engine.search(
      { query: queries[count % queries.length]! },
      { onEvent: () => (first ??= performance.now() - begun) },
    );
    times.whole.push(performance.now() - begun);
    if (first !== undefined) times.words.push(first);
    await wait(pauseMs);
  }
  return times;
}
