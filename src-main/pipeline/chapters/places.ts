import type { Moment } from '../../domain/time.ts';
import type { Material } from './material.ts';

/** Where chapters may begin, from 0 to the end of the video, each with how good a place it is, 0..1. */
export interface Places {
  times: number[];
  quality: number[];
}

interface Place {
  time: number;
  quality: number;
}

/** As many stretches are compared at most: more take too long, and tell no more. */
const mostUnits = 360;
/** The shortest stretch that is compared, in seconds. */
const shortestUnit = 2;
/** Places closer than this, in seconds, are one. */
const together = 0.6;
/** A pause of so many seconds in the speech is as good a place as there is. */
const longPause = 2;
/** A line is cut no nearer to its middle than this, in seconds: its times are not exact. */
const edge = 0.3;

/**
 * The places at which a video can be cut without cutting a line of speech: pauses, shots, beginnings of sounds and of text. They lie so far
 * apart that what is between them can be compared; where nothing happens for long a place is put all the same.
 */
export function placesToCut(material: Material): Places {
  const { duration } = material;
  const unit = Math.max(shortestUnit, duration / mostUnits);
  const found = joined([...pausesOf(material), ...changesOf(material)]);
  const chosen: Place[] = [{ time: 0, quality: 0 }];
  for (let last = 0; last + unit < duration; last = chosen.at(-1)!.time) {
    const near = found.filter(({ time }) => time >= last + unit && time < last + 2 * unit);
    const next = best(near) ?? found.find(({ time }) => time >= last + unit);
    chosen.push(next && next.time < last + 3 * unit ? next : { time: last + 2 * unit, quality: 0 });
  }
  const inside = chosen.filter(({ time }) => time <= duration - unit);
  return {
    times: [...inside.map(({ time }) => time), duration],
    quality: inside.map(({ quality }) => quality),
  };
}

/** Where a line begins, the better the longer nobody has spoken, and where speech ends for long. */
function pausesOf({ said }: Material): Place[] {
  const places: Place[] = [];
  let spokenTo = 0;
  for (const { start, end } of said) {
    const pause = start - spokenTo;
    places.push({ time: start, quality: 0.5 * Math.min(1, Math.max(0, pause) / longPause) });
    if (pause > longPause && spokenTo > 0) places.push({ time: spokenTo, quality: 0.5 });
    spokenTo = Math.max(spokenTo, end);
  }
  if (spokenTo > 0) places.push({ time: spokenTo, quality: 0.5 });
  return places;
}

function changesOf({ said, shots, heard, written }: Material): Place[] {
  const places = [
    ...shots.map((time) => ({ time, quality: 0.5 })),
    ...heard.flatMap(({ start, end }) => [start, end].map((time) => ({ time, quality: 0.1 }))),
    ...written.map(({ start }) => ({ time: start, quality: 0.1 })),
  ].sort((a, b) => a.time - b.time);
  return places.filter(({ time }) => !isInside(said, time));
}

/** True where somebody is in the middle of a line. Lines are in order of their start. */
function isInside(lines: readonly Moment[], time: number): boolean {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start + edge < time) low = middle + 1;
    else high = middle;
  }
  // Lines hardly overlap: the last ones that have begun are enough.
  return lines.slice(Math.max(0, low - 3), low).some(({ end }) => time < end - edge);
}

function joined(places: readonly Place[]): Place[] {
  const joint: (Place & { peak: number })[] = [];
  for (const { time, quality } of [...places].sort((a, b) => a.time - b.time)) {
    const last = joint.at(-1);
    if (!last || time - last.time > together) joint.push({ time, quality, peak: quality });
    else {
      last.quality = Math.min(1, last.quality + quality);
      if (quality > last.peak) Object.assign(last, { time, peak: quality });
    }
  }
  return joint;
}

function best(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>(
    (top, place) => (top && top.quality >= place.quality ? top : place),
    undefined,
  );
}
