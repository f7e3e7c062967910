import type { Intent } from '../../domain/answer.ts';
import { colours } from './compose/colours.ts';
import { count } from './compose/count.ts';
import { countAtOnce, timesOfNumber } from './compose/count-at-once.ts';
import { describe } from './compose/describe.ts';
import { duration } from './compose/duration.ts';
import { find } from './compose/find.ts';
import { kinds } from './compose/kinds.ts';
import { present } from './compose/present.ts';
import { said } from './compose/said.ts';
import { speakers } from './compose/speakers.ts';
import { summarise } from './compose/summarise.ts';
import type { Composition } from './draft.ts';
import { labelsAsked } from './labels-asked.ts';
import { written } from './compose/written.ts';
import type { Scene } from './scene.ts';
import { seenAsked } from './seen-cues.ts';

const composers: Readonly<Record<Intent, (scene: Scene) => Promise<Composition> | Composition>> = {
  find,
  said,
  describe,
  count,
  duration,
  present,
  summarise,
};

/** The sentences that answer the question, as its intent wants them; none to what no evidence tells. */
export async function compose(scene: Scene): Promise<Composition> {
  const { sense, intent, beyond } = scene.question;
  if (beyond === 'speaker') return speakers(scene);
  const measured = colours(scene) ?? (await numbers(scene));
  if (measured) return measured;
  if (beyond) return { drafts: [] };
  return sense === 'written' ? written(scene) : composers[intent](scene);
}

/** What is asked of the number of things that are seen, besides how many there are: how many kinds, when so many, when the most. */
async function numbers(scene: Scene): Promise<Composition | undefined> {
  const { intent, atOnce, topic } = scene.question;
  const asks = seenAsked(topic);
  if (asks.countsKinds || (asks.kinds && intent === 'count' && atOnce)) return kinds(scene);
  const asked = intent === 'find' ? labelsAsked(scene.question).find(({ kind }) => kind === 'seen') : undefined;
  if (!asked) return undefined;
  return asks.most ? countAtOnce(scene, asked) : timesOfNumber(scene, asked);
}
