import { isStill } from '../../../domain/still-pictures.ts';
import type { Composition } from '../draft.ts';
import { asksForShots } from '../question/shot-words.ts';
import type { Scene } from '../scene.ts';
import { placesOf } from '../wording/places.ts';

/**
 * How many shots the picture cuts into, and where they begin. Cuts are no evidence that a sentence could cite, so this is a remark.
 * Undefined for another question, and where the picture was not looked at.
 */
export function shots(scene: Scene): Composition | undefined {
  const { question, video, wording } = scene;
  if (!asksForShots(question) || isStill(video.media)) return undefined;
  const { start, end } = question.within;
  const begins = scene.shots();
  const running = begins.findLast((time) => time <= start);
  const within = begins.filter((time) => time > start && time < end);
  const all = running === undefined ? within : [running, ...within];
  if (all.length === 0) return undefined;
  const places = placesOf(all.map((time) => ({ start: time, end: time })));
  return { drafts: [], notes: [wording.shots(all.length, places)] };
}
