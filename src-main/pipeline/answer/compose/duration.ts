import { coveredSeconds } from '../../../domain/time.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import type { Composition } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { citeStretch, stretchesOf } from '../stretches.ts';
import { speechGap, stretchGap } from '../thresholds.ts';
import { capital, counted, lengthOf, placesOf, verbFor } from '../wording.ts';
import { find } from './find.ts';
import { labelsPhrase } from './sound-claims.ts';
import { soundsAsked } from './sounds-asked.ts';

const speech = '/m/09x0r';

/** How long something is heard, added up over the evidence. */
export async function duration(scene: Scene): Promise<Composition> {
  const { words, phrases, sense } = scene.question;
  const sounds = soundsAsked(scene.question);
  if (sounds?.mids.has(speech)) {
    const spoken = scene.spoken();
    if (spoken.length > 0) return lengthClaim(scene, 'speech', () => scene.spoken(), speechGap);
  }
  if (sounds) return lengthClaim(scene, labelsPhrase(scene.heard(sounds)), () => scene.heard(sounds), stretchGap);
  if (words.length === 0 && phrases.length === 0 && sense === 'any') return wholeLength(scene);
  return find(scene);
}

function lengthClaim(scene: Scene, phrase: string, evidence: () => Evidence[], gap: number): Composition {
  const { within } = scene.question;
  const stretches = stretchesOf(evidence(), gap, within);
  if (stretches.length === 0) return { drafts: [] };
  const written = lengthOf(coveredSeconds(stretches));
  const figures = [{ written, again: () => lengthOf(coveredSeconds(stretchesOf(evidence(), gap, within))) }];
  const whole = `${capital(phrase)} ${verbFor(phrase)} heard for ${written}`;
  if (stretches.length === 1) {
    return {
      drafts: [{ text: `${whole}, ${placesOf(stretches)}.`, citations: stretches.flatMap(citeStretch), figures }],
    };
  }
  const parts = counted(stretches.length, 'stretch', 'stretches');
  figures.push({
    written: parts,
    again: () => counted(stretchesOf(evidence(), gap, within).length, 'stretch', 'stretches'),
  });
  return {
    drafts: [
      { text: `${whole} in ${parts}, ${placesOf(stretches)}.`, citations: stretches.flatMap(citeStretch), figures },
    ],
  };
}

/** The length of the video is in its file, not in evidence: a remark, not a claim. */
function wholeLength({ video }: Scene): Composition {
  return { drafts: [], notes: [`The video is ${lengthOf(video.media.duration)} long.`] };
}
