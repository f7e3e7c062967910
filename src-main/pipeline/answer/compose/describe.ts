import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds } from '../../../domain/time.ts';
import type { Composition } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { passageClaims } from './line-claims.ts';
import { soundClaims } from './sound-claims.ts';

const mostLabels = 6;
const mostPassages = 8;
const silence = 'Silence';

/** What is heard and said in a part of the video. */
export function describe(scene: Scene, { silence: withSilence = true } = {}): Composition {
  const { within } = scene.question;
  const lines = scene.lines();
  const passages = passageClaims(lines).slice(0, mostPassages);
  const sounds = foremost(scene.heard().filter(({ text }) => withSilence || text !== silence));
  // A quoted line says already that somebody speaks.
  const telling = lines.length > 0 ? sounds.filter(({ text }) => text !== 'Speech') : sounds;
  return { drafts: [...soundClaims(telling, within), ...passages] };
}

/** The evidence of the labels that are heard longest, in order of time. */
export function foremost(heard: readonly Evidence[]): Evidence[] {
  const byLabel = [...Map.groupBy(heard, ({ text }) => text).values()];
  const longest = byLabel.sort((a, b) => coveredSeconds(b) - coveredSeconds(a)).slice(0, mostLabels);
  return longest.flat().sort((a, b) => a.start - b.start);
}
