import { coveredSeconds } from '../../../domain/time.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import { type Composition, figure } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { speechGap, stretchGap } from '../thresholds.ts';
import { capital, counted, lengthOf, placesOf } from '../wording.ts';
import { find } from './find.ts';
import { askedPhrase } from './sound-claims.ts';
import { soundsAsked } from './sounds-asked.ts';

const speech = 'Speech';

/** How long something is heard, added up over the evidence. */
export async function duration(scene: Scene): Promise<Composition> {
  const { words, phrases, sense } = scene.question;
  const sounds = soundsAsked(scene.question);
  // Words have finer times than the tagger's steps.
  if (sounds?.roots.some(({ name }) => name === speech) && scene.spoken().length > 0) {
    return lengthClaim(scene, 'speech', () => scene.spoken(), speechGap);
  }
  if (sounds)
    return lengthClaim(scene, askedPhrase(scene.heard(sounds), sounds), () => scene.heard(sounds), stretchGap);
  if (words.length === 0 && phrases.length === 0 && sense === 'any') return wholeLength(scene);
  return find(scene);
}

function lengthClaim(scene: Scene, phrase: string, evidence: () => Evidence[], gap: number): Composition {
  const stretched = (): Stretch[] => stretchesOf(evidence(), gap, scene.question.within);
  const stretches = stretched();
  if (stretches.length === 0) return { drafts: [] };
  const length = figure(() => lengthOf(coveredSeconds(stretched())));
  const parts = stretches.length > 1 && figure(() => counted(stretched().length, 'stretch', 'stretches'));
  return {
    drafts: [
      {
        text: `${capital(phrase)} ${verbFor(phrase)} heard for ${length.written}${parts ? ` in ${parts.written}` : ''}, ${placesOf(stretches)}.`,
        citations: citeStretches(stretches),
        figures: parts ? [length, parts] : [length],
      },
    ],
  };
}

/** The length of the video is in its file, not in evidence: a remark, not a claim. */
function wholeLength({ video }: Scene): Composition {
  return { drafts: [], notes: [`The video is ${lengthOf(video.media.duration)} long.`] };
}
