import { coveredSeconds } from '../../../domain/time.ts';
import { isStill } from '../../../domain/still-pictures.ts';
import { figure, labelled, type Composition } from '../draft.ts';
import { foremostAsked } from '../question/labels-asked.ts';
import type { Scene } from '../scene.ts';
import { speechIn } from '../spoken-runs.ts';
import { speechLabel } from '../told-labels.ts';
import { citeLengths, type Stretch } from '../stretches.ts';
import { placesOf } from '../wording/places.ts';
import type { Named } from '../wording/wording.ts';
import { askedStretches } from './count.ts';
import { find } from './find.ts';
import { askedNames } from './label-claims.ts';

/** What is measured, and where it is heard or seen. */
export interface Measured {
  named: Named;
  stretches: () => Stretch[];
}

/** How long something is heard or seen, added up over the evidence; of a still picture only what it shows, for nothing in it lasts. */
export async function duration(scene: Scene): Promise<Composition> {
  if (isStill(scene.video.media)) return find(scene);
  const { words, phrases, sense } = scene.question;
  const measured = measure(scene);
  if (measured) return lengthClaim(measured, scene);
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
      named: { kind: 'heard', names: [speechLabel] },
      stretches: () => speechIn(scene.spoken(), scene.question.within),
    };
  }
  return {
    named: askedNames(scene.labelled(asked), asked),
    stretches: () => askedStretches(scene, asked),
  };
}

/** For how long it is heard or seen, and where. */
export function lengthClaim({ named, stretches: stretched }: Measured, { wording }: Scene): Composition {
  const stretches = stretched();
  if (stretches.length === 0) return { drafts: [] };
  const length = figure(stretches, stretched, (found) => wording.lengthIn(coveredSeconds(found), found.length));
  return {
    drafts: [
      {
        text: wording.foundForAt(named, coveredSeconds(stretches), stretches.length, placesOf(stretches)),
        citations: citeLengths(stretches),
        facts: [...labelled(named, wording), length],
      },
    ],
  };
}

/** The length of the video is in its file, not in evidence: a remark, not a claim. */
function wholeLength({ video, wording }: Scene): Composition {
  return { drafts: [], notes: [wording.wholeLength(video.media.duration)] };
}
