import type { Evidence } from '../../../domain/evidence.ts';
import { coveredSeconds, sharedSeconds } from '../../../domain/time.ts';
import type { Composition, Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { tellingScore } from '../thresholds.ts';
import { labelClaims } from './label-claims.ts';
import { passageClaims } from './line-claims.ts';
import { silenceLabel } from '../told-labels.ts';

const mostLabels = 6;
const mostPassages = 8;

/** What is seen, heard, said and written in a part of the video; only what is seen and written, heard and said, or said, where the question is about that. */
export async function describe(scene: Scene): Promise<Composition> {
  const { sense } = scene.question;
  const lines = sense === 'heard' ? scene.spoken() : sense === 'seen' ? scene.written() : scene.lines();
  const seen = sense === 'any' || sense === 'seen' ? await seenClaims(scene) : [];
  const heard = sense === 'any' || sense === 'heard' ? heardClaims(scene, seen.length > 0 || lines.length > 0) : [];
  return { drafts: [...seen, ...heard, ...passageClaims(lines, scene.wording).slice(0, mostPassages)] };
}

/** What is seen longest, each by its most exact label: no "animal" beside "dog". */
export async function seenClaims(scene: Scene, most = mostLabels): Promise<Draft[]> {
  const all = scene.seen();
  const labels = new Set(all.flatMap(({ label }) => label ?? []));
  const exact = (await scene.retriever.names()).seen.mostExact(labels);
  const seen = all.filter(({ label }) => label !== undefined && exact.has(label));
  return labelClaims('seen', foremost(seen, 0, most), scene);
}

function heardClaims(scene: Scene, isTold: boolean): Draft[] {
  // A quoted line says already that somebody speaks, and silence is worth telling only where there is nothing else.
  const speaks = scene.speaks();
  const sounds = foremost(scene.heard().filter(({ text }) => text !== silenceLabel && (text !== 'Speech' || !speaks)));
  return labelClaims('heard', sounds.length > 0 || isTold ? sounds : scene.heard(), scene);
}

/**
 * The evidence of the labels that last longest, in order of time; a label of which the model was never sure is left out. Of sounds each
 * time is told by one label first: the tagger has several names for one event, which would leave no room for other events.
 */
export function foremost(labelled: readonly Evidence[], least = tellingScore, most = mostLabels): Evidence[] {
  const byLabel = [...Map.groupBy(labelled, ({ text }) => text).values()];
  const sure = byLabel.filter((evidence) => evidence.some(({ score }) => score >= least));
  const longest = sure.sort((a, b) => coveredSeconds(b) - coveredSeconds(a));
  return oneNameFirst(longest)
    .slice(0, most)
    .flat()
    .sort((a, b) => a.start - b.start);
}

/** The same labels, those of sounds at a time of which a label has told before behind all others. */
function oneNameFirst(byLabel: readonly Evidence[][]): Evidence[][] {
  const told: Evidence[][] = [];
  const others: Evidence[][] = [];
  for (const evidence of byLabel) {
    const isTold = evidence[0]!.kind === 'heard' && told.some((one) => coveredShare(one, evidence) > sameTime);
    (isTold ? others : told).push(evidence);
  }
  return [...told, ...others];
}

/** A label of which so much of the time is told by another may be a name of the same event. */
const sameTime = 0.5;

/** The share of the time of a label, 0..1, in which another one is there too. */
function coveredShare(by: readonly Evidence[], evidence: readonly Evidence[]): number {
  return sharedSeconds(evidence, by) / coveredSeconds(evidence);
}
