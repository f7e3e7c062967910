import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds, touches } from '../../../domain/time.ts';
import { wordsOf } from '../../search/words.ts';
import { type Composition, figure } from '../draft.ts';
import { wordsAsked } from '../question/spoken-words.ts';
import type { Scene } from '../scene.ts';
import { speechIn } from '../spoken-runs.ts';
import { citeLengths, type Stretch } from '../stretches.ts';
import { placesOf } from '../wording/places.ts';

/**
 * How many words are spoken, or how many in a minute of speech: "How many words does he say?", "How fast does she speak?" Undefined for
 * another question.
 */
export function wordCount(scene: Scene): Composition | undefined {
  const { question, wording } = scene;
  const asked = wordsAsked(question);
  if (asked === undefined) return undefined;
  const counted = (): number => scene.spoken().reduce((sum, line) => sum + countIn(line, scene), 0);
  const stretched = (): Stretch[] => speechIn(scene.spoken(), question.within).filter(({ start, end }) => end > start);
  const [count, stretches] = [counted(), stretched()];
  if (count === 0 || stretches.length === 0) return { drafts: [] };
  const places = placesOf(stretches);
  const citations = citeLengths(stretches);
  const number = figure(count, counted, String);
  if (asked === 'number') return { drafts: [{ text: wording.wordsSaid(count, places), citations, facts: [number] }] };
  const seconds = coveredSeconds(stretches);
  const rate = figure(rateOf(count, seconds), () => rateOf(counted(), coveredSeconds(stretched())), String);
  const length = figure(seconds, () => coveredSeconds(stretched()), wording.length);
  const text = wording.wordsAMinute(rateOf(count, seconds), count, seconds, places);
  return { drafts: [{ text, citations, facts: [rate, number, length] }] };
}

function rateOf(count: number, seconds: number): number {
  return Math.round((count * 60) / seconds);
}

/** The words of a line in the part that is asked about; all of a line whose words have no times. */
function countIn({ text, words: timed }: Evidence, { question }: Scene): number {
  if (!timed || timed.length === 0) return wordsOf(text).length;
  return timed.filter((word) => /[\p{L}\p{N}]/u.test(word.text) && touches(word, question.within)).length;
}
