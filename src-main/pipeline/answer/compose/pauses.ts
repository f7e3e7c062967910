import { gapsBetween, mergeMoments } from '../../../domain/time.ts';
import type { Composition } from '../draft.ts';
import { pausesAsked } from '../question/pause-words.ts';
import type { Scene } from '../scene.ts';
import { speechIn } from '../spoken-runs.ts';
import type { Stretch } from '../stretches.ts';
import { speechGap } from '../thresholds.ts';
import { speechLabel } from '../told-labels.ts';
import { rangeOf } from '../wording/places.ts';
import { lengthClaim } from './duration.ts';

/** Seconds: what people call a pause. */
const shortest = 1;
/** The longest of more are told. */
const mostTold = 12;

/**
 * Where speech pauses: "Are there any pauses longer than two seconds?" The claim is of when somebody speaks; that nobody does in between
 * is a remark, for what is missed is no evidence. Undefined for another question, and where nothing is said.
 */
export function pauses(scene: Scene): Composition | undefined {
  const { question, wording } = scene;
  const least = pausesAsked(question);
  if (least === undefined || scene.spoken().length === 0) return undefined;
  const stretches = (): Stretch[] => speechIn(scene.spoken(), question.within);
  const runs = mergeMoments(stretches(), speechGap);
  const whole = { start: runs[0]!.start, end: runs.at(-1)!.end };
  const all = gapsBetween(runs, whole).filter(({ start, end }) => end - start >= Math.max(least, shortest));
  const told = all
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, mostTold)
    .sort((a, b) => a.start - b.start);
  const { drafts } = lengthClaim({ named: { kind: 'heard', names: [speechLabel] }, stretches }, scene);
  if (told.length === 0) return { drafts };
  return { drafts, notes: [wording.notFound('speech', { times: told.map(rangeOf) })] };
}
