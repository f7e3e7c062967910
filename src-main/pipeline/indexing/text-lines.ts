import { textLikeness } from '../../kernels/edit-distance.ts';
import { keptShare, type LineStrokes, type PixelBox, type Strokes } from '../../kernels/strokes.ts';
import type { Evidence } from '../../domain/evidence.ts';

/** A line of text as it was read in one frame. */
export interface ReadLine {
  text: string;
  score: number;
  box: PixelBox;
}

/** A line of text that stays on screen, or moves over it. */
export interface TextLine extends ReadLine {
  /** Where it was last seen; `box` is where it was read best. */
  place: PixelBox;
  /** Media time in seconds of the first and the last frame in which it is known to be seen. */
  start: number;
  lastSeen: number;
  /** In how many frames it was seen. */
  sightings: number;
  strokes: LineStrokes | undefined;
  /** What the library holds of it already. */
  evidence: Evidence | undefined;
}

/** Share of a line's edges that are still there while it is. Lines that stay keep .8 and more, another line in its place has .3 at most. */
const keptWhileSeen = 0.5;
/** Seconds for which a line may be missed: a reading and the one after it. */
const patience = 1.2;
/** The same for one that moves, which is only seen where the picture is read again. */
const movingPatience = 2.3;
/** One lies in the other's place when they share so much of the smaller one. */
const samePlace = 0.6;
/** Texts so alike in one place are one line; and anywhere, where they are as long as a word and as high as each other. */
const alikeInPlace = 0.5;
const alikeAnywhere = 0.75;
const word = 4;
const alikeInHeight = 0.7;
/** By how much a line must grow to be read anew, as when it is being typed. */
const growth = 1.2;

/** The lines of text in a stretch of video: which readings are of the same line, and for how long it is seen. */
export class TextLines {
  #open: TextLine[];
  readonly #closed: TextLine[] = [];

  /** @param open lines that the library holds and that were seen up to `start` */
  constructor(open: readonly Evidence[], start: number, placeOf: (evidence: Evidence) => PixelBox) {
    this.#open = open.map((evidence) => {
      const { text, score } = evidence;
      const box = placeOf(evidence);
      return { text, score, box, place: box, start, lastSeen: start, sightings: 0, strokes: undefined, evidence };
    });
  }

  /** Looks which lines are where they were in the next frame. */
  look(now: Strokes, time: number): void {
    for (const line of this.#open)
      if (line.strokes && keptShare(line.strokes, now) >= keptWhileSeen) sight(line, time);
    this.#open = this.#open.filter((line) => {
      const lost = time - line.lastSeen > (line.strokes ? movingPatience : patience);
      if (lost) this.#closed.push(line);
      return !lost;
    });
  }

  /** True when a line was seen lately that is no longer where it was: it has gone, or it moves. */
  hasLost(time: number): boolean {
    return this.#open.some(({ lastSeen }) => lastSeen < time);
  }

  /** The line that is seen at a place in this frame, and fills it. */
  seenAt(box: PixelBox, time: number): TextLine | undefined {
    return this.#open.find(
      ({ place, lastSeen, strokes }) => strokes && lastSeen === time && shared(place, box) >= samePlace * union(place, box),
    );
  }

  /**
   * Takes what was read in the frame at `time`.
   * @param strokesOf the edges of a place in this frame  @param startOf since when what stands at a place has stood there
   */
  read(
    readings: readonly ReadLine[],
    time: number,
    strokesOf: (box: PixelBox) => LineStrokes,
    startOf: (box: PixelBox) => number,
  ): void {
    const free = new Set(this.#open);
    for (const reading of readings) {
      const line = bestMatch(reading, [...free], time);
      const strokes = strokesOf(reading.box);
      if (line) {
        free.delete(line);
        if (line.sightings === 0) line.start = startOf(reading.box);
        sight(line, time);
        if (isBetter(reading, line)) Object.assign(line, reading);
        if (shared(line.place, reading.box) < samePlace * area(line.place) || area(reading.box) >= area(line.place))
          Object.assign(line, { place: reading.box, strokes });
        line.strokes ??= strokes;
      } else this.#add(reading, time, strokes, startOf(reading.box));
    }
  }

  #add(reading: ReadLine, time: number, strokes: LineStrokes, start: number): void {
    // A line that stands twice in the picture is one piece of evidence, as far as the library can tell.
    const evidence = this.#open.find((line) => line.evidence?.text === reading.text)?.evidence;
    const sightings = start < time ? 2 : 1;
    this.#open.push({ ...reading, place: reading.box, start, lastSeen: time, sightings, strokes, evidence });
  }

  /** All lines, in the order in which they were first seen. */
  all(): TextLine[] {
    return [...this.#closed, ...this.#open].sort((a, b) => a.start - b.start || a.box.top - b.box.top);
  }
}

function sight(line: TextLine, time: number): void {
  if (line.lastSeen < time || line.sightings === 0) line.sightings += 1;
  line.lastSeen = time;
}

function bestMatch(reading: ReadLine, lines: readonly TextLine[], time: number): TextLine | undefined {
  let best: { line: TextLine; match: number } | undefined;
  for (const line of lines) {
    const match = howAlike(reading, line, time);
    if (match > (best?.match ?? 0)) best = { line, match };
  }
  return best?.line;
}

/** 0 for another line, else how sure it is that a reading is of this one. */
function howAlike(reading: ReadLine, line: TextLine, time: number): number {
  const like = textLikeness(reading.text, line.text);
  const common = shared(reading.box, line.place);
  const share = common / Math.min(area(reading.box), area(line.place));
  if (share >= samePlace) {
    const stays = line.strokes !== undefined && line.lastSeen === time && share >= samePlace;
    const holds = reading.text.includes(line.text) || line.text.includes(reading.text);
    if (like >= alikeInPlace || holds || stays) return 1 + like + common / union(reading.box, line.place);
  }
  const heights = [reading.box.height, line.place.height];
  const alike = Math.min(...heights) >= alikeInHeight * Math.max(...heights);
  return like >= alikeAnywhere && alike && line.text.length >= word ? like : 0;
}

function isBetter(reading: ReadLine, line: TextLine): boolean {
  const change = area(reading.box) / area(line.box);
  if (change >= growth && [...reading.text].length > [...line.text].length) return true;
  return change > 1 / growth && reading.score > line.score;
}

function area({ width, height }: PixelBox): number {
  return width * height;
}

function shared(a: PixelBox, b: PixelBox): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

function union(a: PixelBox, b: PixelBox): number {
  return area(a) + area(b) - shared(a, b);
}
