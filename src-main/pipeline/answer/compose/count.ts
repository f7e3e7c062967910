import { figure, type Composition } from '../draft.ts';
import { foremostAsked, type LabelsAsked } from '../labels-asked.ts';
import type { Scene } from '../scene.ts';
import { verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { capital, counted, placesOf } from '../wording.ts';
import { countAtOnce } from './count-at-once.ts';
import { find } from './find.ts';
import { askedPhrase } from './label-claims.ts';
import { occurrenceCounts } from './phrase-claims.ts';

/** How often something is heard, seen or said, or how many are seen at once, counted in the evidence. */
export async function count(scene: Scene): Promise<Composition> {
  const { sense, words, phrases, atOnce } = scene.question;
  const asked = foremostAsked(scene);
  if (asked?.kind === 'seen' && atOnce) return countAtOnce(scene, asked);
  if (asked && (asked.kind === 'heard' || scene.labelled(asked).length > 0)) return countStretches(scene, asked);
  if (sense === 'said' && (phrases.length > 0 || words.length > 0)) return { drafts: occurrenceCounts(scene) };
  // "How many letters must I enter?" is told by somebody, not counted.
  return find(scene);
}

/** The stretches in which what is asked for is heard or seen. */
export function askedStretches(scene: Scene, asked: LabelsAsked): Stretch[] {
  return stretchesOf(scene.labelled(asked), stretchGap, scene.question.within);
}

function countStretches(scene: Scene, asked: LabelsAsked): Composition {
  const stretched = (): Stretch[] => askedStretches(scene, asked);
  const stretches = stretched();
  if (stretches.length === 0) return { drafts: [] };
  const phrase = askedPhrase(
    stretches.flatMap(({ pieces }) => pieces),
    asked,
  );
  const times = figure(stretches, stretched, ({ length }) => counted(length, 'time'));
  const draft = {
    text: `${capital(phrase)} ${verbFor(phrase)} ${asked.kind} ${times.written}: ${placesOf(stretches)}.`,
    citations: citeStretches(stretches),
    figures: [times],
  };
  const what = asked.kind === 'heard' ? 'the sound' : 'frames that show it';
  return { drafts: [draft], notes: [`One time is one unbroken stretch of ${what}.`] };
}
