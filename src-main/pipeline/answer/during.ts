import { overlap, type Moment } from '../../domain/time.ts';
import { languageOf } from '../search/language.ts';
import { wordsOf } from '../search/words.ts';
import { timesWithout } from './compose/absent.ts';
import { compose } from './composers.ts';
import { cues } from './question/cues.ts';
import type { Composition, Draft } from './draft.ts';
import { labelsAsked } from './question/labels-asked.ts';
import type { Question } from './question/question.ts';
import type { Scene } from './scene.ts';
import { stretchesOf } from './stretches.ts';
import { stretchGap } from './thresholds.ts';

/** A question that holds at certain times only, in its two parts. */
export interface PartedQuestion {
  /** `What is said` */
  main: string;
  /** `a bird is on screen` */
  condition: string;
}

/** Of many times at which the condition holds, the first ones are looked at. */
const mostTimes = 6;

/** The parts of a question such as "What is said while a bird is on screen?"; undefined for one without a condition. */
export function partedQuestion(text: string): PartedQuestion | undefined {
  const parts = cues[languageOf(text, wordsOf(text))].during.exec(text.trim())?.groups;
  const [main, condition] = [parts?.['main']?.trim(), parts?.['condition']?.trim().replace(/[?？。.!]+$/u, '')];
  return main && condition ? { main, condition } : undefined;
}

/** True for a condition that evidence can tell: it names a sound, a thing, a text or quoted words. */
export function isTellable(condition: Question): boolean {
  return condition.phrases.length > 0 || condition.sense === 'written' || labelsAsked(condition).length > 0;
}

/**
 * True for a question that asks for evidence of some time, whatever it is: "What can be heard?" Without its condition it is
 * another question. Told in languages that have a word for "while" of its own.
 */
export function isOfEvidence({ language, sense, intent, words }: Question): boolean {
  if (language === 'ko' || language === 'ja') return false;
  return words.length > 0 || intent === 'describe' || (sense !== 'any' && intent !== 'summarise');
}

/** When a condition holds, and what that rests on. */
export interface Held {
  times: Moment[];
  basis: Composition;
}

/** When the condition of a scene holds; where it asks for the absence of something, when that is not found. */
export async function whenHeld(scene: Scene, within: Moment): Promise<Held> {
  const basis = await compose(scene);
  const without = timesWithout(scene);
  if (!without) return { times: timesOf(basis, within), basis };
  return { times: without.slice(0, mostTimes), basis: { drafts: [], notes: basis.notes ?? [] } };
}

/** When the condition holds, by the evidence that its sentences cite. */
export function timesOf({ drafts }: Composition, within: Moment): Moment[] {
  const cited = drafts.flatMap(({ citations }) => citations).filter((citation) => overlap(citation, within) > 0);
  return stretchesOf(cited, stretchGap, within).slice(0, mostTimes);
}

/** Moments in which the condition may hold, in order of time. */
export function inOrder(perhaps: readonly Moment[]): Moment[] {
  return perhaps.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** The answer to the main question at each of the times, and what the condition rests on. */
export async function composeDuring(
  sceneAt: (moment: Moment) => Scene,
  times: readonly Moment[],
  condition: Composition,
): Promise<Composition> {
  const drafts = new Map<string, Draft>();
  // That the condition is unsure is no matter of detail.
  const notes = new Set<string>(condition.drafts.length === 0 ? condition.notes : []);
  for (const moment of times) {
    const composition = await compose(sceneAt(moment));
    for (const draft of composition.drafts) if (!drafts.has(draft.text)) drafts.set(draft.text, draft);
    for (const note of composition.notes ?? []) notes.add(note);
  }
  if (drafts.size === 0) return { drafts: [] };
  return { drafts: [...drafts.values(), ...condition.drafts], notes: [...notes] };
}
