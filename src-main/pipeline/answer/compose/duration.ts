import { coveredSeconds } from '../../../domain/time.ts';
import { figure, type Composition } from '../draft.ts';
import { foremostAsked } from '../labels-asked.ts';
import type { LabelledKind } from '../../search/ports.ts';
import type { Scene } from '../scene.ts';
import { spokenRuns } from '../spoken-runs.ts';
import { verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { speechGap } from '../thresholds.ts';
import { capital, counted, lengthOf, placesOf } from '../wording.ts';
import { askedStretches } from './count.ts';
import { find } from './find.ts';
import { askedPhrase } from './label-claims.ts';

/** AudioSet's name of the sound of voices. */
export const speechLabel = 'Speech';

/** What is measured, and where it is heard or seen. */
export interface Measured {
  kind: LabelledKind;
  phrase: string;
  stretches: () => Stretch[];
}

/** How long something is heard or seen, added up over the evidence. */
export async function duration(scene: Scene): Promise<Composition> {
  const { words, phrases, sense } = scene.question;
  const measured = measure(scene);
  if (measured) return lengthClaim(measured);
  if (words.length === 0 && phrases.length === 0 && sense === 'any') return wholeLength(scene);
  return find(scene);
}

/** What a question asks the length of; undefined where it names no sound and no thing. */
export function measure(scene: Scene): Measured | undefined {
  const asked = foremostAsked(scene);
  if (!asked) return undefined;
  // Words have finer times than the tagger's steps.
  if (asked.kind === 'heard' && asked.roots.some(({ name }) => name === speechLabel) && scene.speaks()) {
    return {
      kind: 'heard',
      phrase: 'speech',
      stretches: () => stretchesOf(spokenRuns(scene.spoken(), speechGap), speechGap, scene.question.within),
    };
  }
  return {
    kind: asked.kind,
    phrase: askedPhrase(scene.labelled(asked), asked),
    stretches: () => askedStretches(scene, asked),
  };
}

function lengthClaim({ kind, phrase, stretches: stretched }: Measured): Composition {
  const stretches = stretched();
  if (stretches.length === 0) return { drafts: [] };
  const length = figure(stretches, stretched, lengthIn);
  return {
    drafts: [
      {
        text: `${capital(phrase)} ${verbFor(phrase)} ${kind} for ${length.written}, ${placesOf(stretches)}.`,
        citations: citeStretches(stretches),
        figures: [length],
      },
    ],
  };
}

/** `21 seconds in 2 stretches` */
function lengthIn(stretches: readonly Stretch[]): string {
  const length = lengthOf(coveredSeconds(stretches));
  return stretches.length > 1 ? `${length} in ${counted(stretches.length, 'stretch', 'stretches')}` : length;
}

/** The length of the video is in its file, not in evidence: a remark, not a claim. */
function wholeLength({ video }: Scene): Composition {
  return { drafts: [], notes: [`The video is ${lengthOf(video.media.duration)} long.`] };
}
