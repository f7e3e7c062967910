import type { Evidence } from '../../domain/evidence.ts';
import { textLikeness } from '../../kernels/text-likeness.ts';
import { area, overlapShare, type PixelBox, sharedArea } from '../../kernels/pixel-box.ts';
import { keptShare, type LineStrokes, type Strokes } from '../../kernels/strokes.ts';

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
  /** Whether it was seen at the same place in two frames. */
  stayed: boolean;
  strokes: LineStrokes | undefined;
  /** What the library holds of it already. */
  evidence: Evidence | undefined;
}

/**
 * Share of a line's edges that are still there while it is. Subtitles drawn over four moving films keep .89 and more, another one in their place
 * has .15 to .30 of them, and the film alone .08 at most.
 */
const keptWhileSeen = 0.5;
/** Seconds for which a line may be missed: a reading and the one after it. */
const patience = 1.2;
/** The same for one that moves, which is only seen where the picture is read again. */
const movingPatience = 2.3;
/** Lines that were read with less are read again. */
const sure = 0.9;
/** One lies in the other's place when they share so much of the smaller one. */
const samePlace = 0.6;
/** Texts so alike are one line: in one place, or anywhere when they are as long as a word and as high as each other. */
const alike = 0.75;
const word = 4;
const alikeInHeight = 0.7;
/** How much its place counts, beside its text, for a line that may move. */
const tieBreak = 0.05;
/** By how much a line must grow to be read anew, as when it is being typed. */
const growth = 1.2;

/** The lines of text in a stretch of video: which readings are of the same line, and for how long it is seen. */
export class TextLines {
  #open: TextLine[];
  readonly #closed: TextLine[] = [];

  /**
   * @param open lines that the library holds up to the stretch's start  @param shownTo until when the picture stayed as it was then
   */
  constructor(open: readonly Evidence[], shownTo: number, placeOf: (evidence: Evidence) => PixelBox) {
    this.#open = open.map((evidence) => {
      const { text, score, start, end } = evidence;
      const box = placeOf(evidence);
      const seen = { start, lastSeen: shownTo, sightings: shownTo > end ? 1 : 0, stayed: false };
      return { text, score, box, place: box, ...seen, strokes: undefined, evidence };
    });
  }

  /** Looks which lines are where they were in the next frame. */
  look(now: Strokes, time: number): void {
    for (const line of this.#open)
      if (line.strokes && keptShare(line.strokes, now) >= keptWhileSeen) {
        sight(line, time);
        line.stayed = true;
      }
    this.#open = this.#open.filter((line) => {
      const lost = time - line.lastSeen > (line.strokes ? movingPatience : patience);
      if (lost) this.#closed.push(line);
      return !lost;
    });
  }

  /**
   * True when a line that was seen lately may have moved: it never stayed anywhere, or something else with letters has taken its place.
   * @param holdsLetters tells of a place whether letters may stand there now
   */
  mayHaveMoved(time: number, holdsLetters: (place: PixelBox) => boolean): boolean {
    return this.#open.some(({ lastSeen, stayed, place }) => lastSeen < time && (!stayed || holdsLetters(place)));
  }

  /** Whether a line that was read surely is seen at a place in this frame, and fills it. */
  isKnownAt(box: PixelBox, time: number): boolean {
    return this.#open.some(
      ({ place, lastSeen, score }) => lastSeen === time && score >= sure && overlapShare(place, box) >= samePlace,
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
    const matches = matched(readings, this.#open, time);
    for (const reading of readings) {
      const line = matches.get(reading);
      const strokes = strokesOf(reading.box);
      if (!line) {
        this.#add(reading, time, strokes, startOf(reading.box));
        continue;
      }
      // A reading of a part of a line that stays tells nothing new of where it is.
      const isPart = isWhereItWas(line, time) && isWithin(reading.box, line.place);
      sight(line, time);
      if (isBetter(reading, line)) Object.assign(line, reading);
      if (!isPart) Object.assign(line, { place: reading.box, strokes });
    }
  }

  #add(reading: ReadLine, time: number, strokes: LineStrokes, start: number): void {
    // A line that stands twice in the picture is one piece of evidence, as far as the library can tell.
    const evidence = this.#open.find((line) => line.evidence?.text === reading.text)?.evidence;
    const sightings = start < time ? 2 : 1;
    this.#open.push({
      ...reading,
      place: reading.box,
      start,
      lastSeen: time,
      sightings,
      stayed: start < time,
      strokes,
      evidence,
    });
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

function isWhereItWas({ strokes, lastSeen }: TextLine, time: number): boolean {
  return strokes !== undefined && lastSeen === time;
}

/** Which line each reading is of, the surest pairs first. */
function matched(readings: readonly ReadLine[], lines: readonly TextLine[], time: number): Map<ReadLine, TextLine> {
  const pairs = readings.flatMap((reading) =>
    lines.map((line) => ({ reading, line, match: howAlike(reading, line, time) })),
  );
  const found = new Map<ReadLine, TextLine>();
  const taken = new Set<TextLine>();
  for (const { reading, line, match } of pairs.sort((a, b) => b.match - a.match)) {
    if (match === 0 || found.has(reading) || taken.has(line)) continue;
    found.set(reading, line);
    taken.add(line);
  }
  return found;
}

/**
 * 0 for another line, else how sure it is that a reading is of this one. Where a line stays, its place tells; of lines that move, and may
 * stand where another one did before, the text does.
 */
function howAlike(reading: ReadLine, line: TextLine, time: number): number {
  const smaller = Math.min(area(reading.box), area(line.place));
  const inPlace = sharedArea(reading.box, line.place) >= samePlace * smaller;
  const overlap = overlapShare(reading.box, line.place);
  if (isWhereItWas(line, time)) return inPlace ? 2 + overlap : 0;
  if (inPlace) {
    const like = textLikeness(reading.text, line.text);
    const holds = reading.text.includes(line.text) || line.text.includes(reading.text);
    return holds || like >= alike ? like + tieBreak * overlap : 0;
  }
  const heights = [reading.box.height, line.place.height];
  const alikeHigh = Math.min(...heights) >= alikeInHeight * Math.max(...heights);
  if (!alikeHigh || line.text.length < word) return 0;
  const like = textLikeness(reading.text, line.text);
  return like >= alike ? like : 0;
}

/** Whether a reading covers a smaller part of where a line is seen. */
function isWithin(box: PixelBox, place: PixelBox): boolean {
  return area(box) < area(place) && sharedArea(box, place) >= samePlace * area(place);
}

function isBetter(reading: ReadLine, line: TextLine): boolean {
  const change = area(reading.box) / area(line.box);
  if (change >= growth && reading.text.length > line.text.length) return true;
  return change > 1 / growth && reading.score > line.score;
}
