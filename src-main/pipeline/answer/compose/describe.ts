import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds } from '../../../domain/time.ts';
import type { Composition } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { tellingScore } from '../thresholds.ts';
import { passageClaims } from './line-claims.ts';
import { soundClaims } from './sound-claims.ts';

const mostLabels = 6;
const mostPassages = 8;

/** What is heard and said in a part of the video. */
export function describe(scene: Scene): Composition {
  const lines = scene.lines();
  const passages = passageClaims(lines).slice(0, mostPassages);
  // A quoted line says already that somebody speaks, and silence is worth telling only where there is nothing else.
  const sounds = foremost(
    scene.heard().filter(({ text }) => text !== 'Silence' && (text !== 'Speech' || lines.length === 0)),
  );
  const heard = sounds.length > 0 || lines.length > 0 ? sounds : scene.heard();
  return { drafts: [...soundClaims(heard, scene.question.within), ...passages] };
}

/** The evidence of the labels that are heard longest, in order of time; what the tagger was unsure of is left out. */
export function foremost(heard: readonly Evidence[]): Evidence[] {
  const byLabel = [...Map.groupBy(heard, ({ text }) => text).values()];
  const sure = byLabel.filter((evidence) => evidence.some(({ score }) => score >= tellingScore));
  const longest = sure.sort((a, b) => coveredSeconds(b) - coveredSeconds(a)).slice(0, mostLabels);
  return longest.flat().sort((a, b) => a.start - b.start);
}
