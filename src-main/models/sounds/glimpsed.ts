import type { Glimpse } from '../../domain/glimpse.ts';
import type { SoundLabels } from './labels.ts';
import type { SoundTag } from './model.ts';
import { isRoom } from './specific.ts';

/** Steps of the tagger that are told together, about a second: a sound is seldom shorter. */
const stepsTogether = 2;
/** A clock that ticks in a quiet room scores 0.04 to 0.3, what is not there mostly less than 0.02. */
const least = 0.03;
const most = 10;

/** What the tagger takes for possible, the likeliest classes of each second; not silence, and nothing of the room. */
export function soundGlimpses(tags: readonly SoundTag[], labels: SoundLabels): Glimpse[] {
  const asked = labels.all.filter(({ index }) => index !== labels.indexOf.silence && !isRoom(index, labels));
  const glimpses: Glimpse[] = [];
  for (let at = 0; at < tags.length; at += stepsTogether) {
    const steps = tags.slice(at, at + stepsTogether);
    const [{ start }, { end }] = [steps[0]!, steps.at(-1)!];
    const likely = asked
      .map(({ index, mid }) => ({ label: mid, score: Math.max(...steps.map(({ scores }) => scores[index]!)) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
    glimpses.push(...likely.map((one) => ({ start, end, ...one })));
  }
  return glimpses;
}
