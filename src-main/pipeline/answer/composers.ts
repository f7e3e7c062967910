import type { Intent } from '../../domain/answer.ts';
import { chapters } from './compose/chapters.ts';
import { count } from './compose/count.ts';
import { describe } from './compose/describe.ts';
import { duration } from './compose/duration.ts';
import { find } from './compose/find.ts';
import { present } from './compose/present.ts';
import { said } from './compose/said.ts';
import { speakers } from './compose/speakers.ts';
import { summarise } from './compose/summarise.ts';
import type { Composition } from './draft.ts';
import { written } from './compose/written.ts';
import type { Scene } from './scene.ts';

const composers: Readonly<Record<Intent, (scene: Scene) => Promise<Composition> | Composition>> = {
  find,
  said,
  describe,
  count,
  duration,
  present,
  summarise,
  chapters,
};

/** The sentences that answer the question, as its intent wants them; none to what no evidence tells. */
export async function compose(scene: Scene): Promise<Composition> {
  const { sense, intent, beyond } = scene.question;
  if (beyond === 'speaker') return speakers(scene);
  if (beyond) return { drafts: [] };
  return sense === 'written' ? written(scene) : composers[intent](scene);
}
