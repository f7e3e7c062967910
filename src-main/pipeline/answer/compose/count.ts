import { figure, labelled, type Composition } from '../draft.ts';
import type { Measured } from './duration.ts';
import { foremostAsked, labelsAsked, type LabelsAsked } from '../question/labels-asked.ts';
import type { Scene } from '../scene.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { placesOf } from '../wording/places.ts';
import { countAtOnce } from './count-at-once.ts';
import { find } from './find.ts';
import { askedNames } from './label-claims.ts';
import { occurrenceCounts } from './phrase-claims.ts';

/** How often something is heard, seen or said, or how many are seen at once, counted in the evidence. */
export async function count(scene: Scene): Promise<Composition> {
  const { sense, words, phrases, atOnce } = scene.question;
  const seen = labelsAsked(scene.question).find(({ kind }) => kind === 'seen');
  // How many birds there are is seen, though birds may be heard, too.
  const asked = atOnce && seen && scene.labelled(seen).length > 0 ? seen : foremostAsked(scene);
  if (asked?.kind === 'seen' && atOnce) return countAtOnce(scene, asked);
  if (asked && (asked.kind === 'heard' || scene.labelled(asked).length > 0)) return countStretches(scene, asked);
  if (sense === 'said' && (phrases.length > 0 || words.length > 0)) return { drafts: occurrenceCounts(scene) };
  if (words.length === 0 && phrases.length === 0 && sense === 'said')
    return { drafts: [], notes: [scene.wording.uncountable] };
  // "How many letters must I enter?" is told by somebody, not counted.
  return find(scene);
}

/** The stretches in which what is asked for is heard or seen. */
export function askedStretches(scene: Scene, asked: LabelsAsked): Stretch[] {
  return stretchesOf(scene.labelled(asked), stretchGap, scene.question.within);
}

function countStretches(scene: Scene, asked: LabelsAsked): Composition {
  const stretches = (): Stretch[] => askedStretches(scene, asked);
  const named = askedNames(
    stretches().flatMap(({ pieces }) => pieces),
    asked,
  );
  return timesClaim({ named, stretches }, scene);
}

/** How many times it is heard or seen, and where. */
export function timesClaim({ named, stretches: stretched }: Measured, { wording }: Scene): Composition {
  const stretches = stretched();
  if (stretches.length === 0) return { drafts: [] };
  const times = figure(stretches, stretched, ({ length }) => wording.times(length));
  const draft = {
    text: wording.foundTimes(named, stretches.length, placesOf(stretches)),
    citations: citeStretches(stretches),
    facts: [...labelled(named, wording), times],
  };
  return { drafts: [draft], notes: [wording.oneTime(named.kind)] };
}
