import { peaksPerSecond } from '../../../domain/stage.ts';
import { type Moment, overlap } from '../../../domain/time.ts';
import type { Composition } from '../draft.ts';
import { asksForLoudest } from '../question/loudest-words.ts';
import type { Scene } from '../scene.ts';
import { stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { silenceLabel } from '../told-labels.ts';
import { placesOf } from '../wording/places.ts';
import { labelClaims } from './label-claims.ts';
import { hasTrack } from './tracks.ts';

/** Seconds that loudness is averaged over: a click is not loud for long. */
const step = 0.5;
/** What is nearly as loud is named with the loudest, and this many moments at most. */
const nearly = 0.9;
const mostMoments = 3;
/** Less than this of full scale is no sound. */
const silent = 0.005;

/**
 * When it is loudest, and what is heard then. How loud it is comes from the stored waveform, which is no evidence, so that is a remark.
 * Undefined for another question, and where no sound is known yet.
 */
export async function loudest(scene: Scene): Promise<Composition | undefined> {
  const { question, video, wording, retriever } = scene;
  if (!asksForLoudest(question)) return undefined;
  if (!hasTrack(video.media, 'sound')) return { drafts: [], notes: [wording.noTrack.sound] };
  const moments = loudestMoments(scene);
  if (moments.length === 0) return undefined;
  const heard = scene
    .sure('heard')
    .filter(({ text }) => text !== silenceLabel)
    .flatMap((piece) =>
      moments
        .filter((moment) => overlap(piece, moment) > 0)
        .map(({ start, end }) => ({ ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) })),
    );
  const exact = (await retriever.names()).heard.mostExact(new Set(heard.map(({ label }) => label!)));
  const drafts = labelClaims(
    'heard',
    heard.filter(({ label }) => exact.has(label!)),
    scene,
  );
  return { drafts, notes: [wording.loudest(placesOf(moments))] };
}

/** The moments in which it is loudest, in the order of time. */
function loudestMoments(scene: Scene): Moment[] {
  const { start: from, end: to } = scene.question.within;
  const levels = meanLevels(scene.levels());
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  if (highest < silent) return [];
  const loud = levels.flatMap((level, at) =>
    level >= nearly * highest ? [{ start: from + at * step, end: Math.min(to, from + (at + 1) * step), level }] : [],
  );
  return stretchesOf(loud, stretchGap, scene.question.within)
    .map(({ start, end, pieces }) => ({ start, end, level: Math.max(...pieces.map(({ level }) => level)) }))
    .sort((a, b) => b.level - a.level)
    .slice(0, mostMoments)
    .sort((a, b) => a.start - b.start);
}

/** The mean of each step; of what is not known yet, nothing. */
function meanLevels(levels: readonly number[]): number[] {
  const perStep = step * peaksPerSecond;
  return Array.from({ length: Math.ceil(levels.length / perStep) }, (_, at) => {
    const own = levels.slice(at * perStep, (at + 1) * perStep);
    return own.reduce((sum, level) => sum + Math.max(0, level), 0) / perStep;
  });
}
