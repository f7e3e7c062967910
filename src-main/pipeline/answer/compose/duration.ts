import { coveredSeconds } from '../../../domain/time.ts';
import type { Composition } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { speechGap } from '../thresholds.ts';
import { capital, counted, lengthOf, placesOf } from '../wording.ts';
import { soundStretches } from './count.ts';
import { find } from './find.ts';
import { askedPhrase } from './sound-claims.ts';
import { soundsAsked } from './sounds-asked.ts';

/** AudioSet's name of the sound of voices. */
export const speechLabel = 'Speech';

/** What is measured, and where it is heard. */
export interface Measured {
  phrase: string;
  stretches: () => Stretch[];
}

/** How long something is heard, added up over the evidence. */
export async function duration(scene: Scene): Promise<Composition> {
  const { words, phrases, sense } = scene.question;
  const measured = measure(scene);
  if (measured) return lengthClaim(measured);
  if (words.length === 0 && phrases.length === 0 && sense === 'any') return wholeLength(scene);
  return find(scene);
}

/** What a question asks the length of; undefined where it names no sound. */
export function measure(scene: Scene): Measured | undefined {
  const sounds = soundsAsked(scene.question);
  if (!sounds) return undefined;
  // Words have finer times than the tagger's steps.
  if (sounds.roots.some(({ name }) => name === speechLabel) && scene.speaks()) {
    return {
      phrase: 'speech',
      stretches: () => stretchesOf(scene.spoken(), speechGap, scene.question.within),
    };
  }
  return { phrase: askedPhrase(scene.heard(sounds), sounds), stretches: () => soundStretches(scene, sounds) };
}

function lengthClaim({ phrase, stretches: stretched }: Measured): Composition {
  const stretches = stretched();
  if (stretches.length === 0) return { drafts: [] };
  const length = { written: lengthIn(stretches), again: () => lengthIn(stretched()) };
  return {
    drafts: [
      {
        text: `${capital(phrase)} ${verbFor(phrase)} heard for ${length.written}, ${placesOf(stretches)}.`,
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
