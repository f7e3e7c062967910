import {
  isBlank,
  layoutDistance,
  likeness,
  pictureDistance,
  type PictureSignature,
  unchangedShare,
} from './picture-signature.ts';

/** What is known of a frame once enough of what follows has been seen. */
export interface ShotDecision {
  /** Media time of the frame in seconds. */
  time: number;
  /** True for the first frame of a shot other than the video's first. */
  startsShot: boolean;
}

interface Seen {
  time: number;
  signature: PictureSignature;
  /** Distance from the frame before, in levels. */
  step: number;
  blank: boolean;
  cut: boolean;
}

// Distances are in levels of brightness, 0..255; times in seconds.

/** Least step of a cut; below lie noise and small motion. So small a one must be to a picture that is laid out otherwise. */
const leastCut = 3;
const clearCut = 10;
/**
 * How many times larger a cut is than the steps on both sides, and on the calmer one: motion comes in many like steps, and in a
 * fade of which a frame was dropped one step is twice the others.
 */
const cutRatio = 1.5;
const calmRatio = 2.3;
const around = 0.1;
/** What is back after so long as before was no cut but a flash. */
const flash = 0.4;
/** Back means: this much nearer than the step away. */
const backRatio = 0.4;
/** A video may begin black for so long; longer black is a shot. */
const blackLead = 2;
/** No shot is shorter. */
const shortestShot = 0.3;
/** A slow transition is looked for between pictures so far on both sides, which have rested for as long before and after. */
const reach = 0.8;
const transitionRatio = 1.9;
/** Least difference of the two pictures; those more alike than this are one picture in other light. */
const leastTransition = 29;
const mostLike = 0.7;
/** Where more of the picture stays, something moved in front of it. */
const mostUnchanged = 0.3;

/** Seconds of frames that must have been seen before a time so that every decision from there on is as in one go. */
export const shotContext = 2 * reach + flash + blackLead;
/** Seconds by which a decision lags behind the newest frame. */
const lag = 2 * reach;

/**
 * Finds where shots begin in a stream of frames: cuts, the ends of black or white between fades, and the middles of
 * slow transitions (dissolves, wipes). A fade is one boundary, where the new picture appears; a flash is none.
 * Every decision depends on `shotContext` seconds around it and on the start of the last shot, and on nothing else.
 */
export class ShotDetector {
  #seen: Seen[] = [];
  /** Index of the first frame not yet looked at for cuts, and of the first not yet decided. */
  #uncut = 0;
  #undecided = 0;
  #first: number | undefined;
  #blankSince: number | undefined;
  #lastStart: number;
  readonly #decidedTo: number;

  /**
   * @param lastStart start of the shot that is open
   * @param decidedTo time up to which everything is known: frames up to it give context only
   */
  constructor(lastStart: number, decidedTo = -Infinity) {
    this.#lastStart = lastStart;
    this.#decidedTo = decidedTo;
  }

  /** Takes the next frame and returns what is certain now, frame by frame. `signature` is kept for a while. */
  push(time: number, signature: PictureSignature): ShotDecision[] {
    const before = this.#seen.at(-1);
    this.#first ??= time;
    const step = before ? pictureDistance(before.signature, signature) : 0;
    this.#seen.push({ time, signature, step, blank: isBlank(signature), cut: false });
    return this.#decide(time);
  }

  /** The decisions on the last frames. */
  end(): ShotDecision[] {
    return this.#decide(Infinity);
  }

  #decide(newest: number): ShotDecision[] {
    while (this.#uncut < this.#seen.length && this.#seen[this.#uncut]!.time <= newest - flash) {
      this.#seen[this.#uncut]!.cut = this.#isCut(this.#uncut);
      this.#uncut += 1;
    }
    const decisions: ShotDecision[] = [];
    while (this.#undecided < this.#uncut && this.#seen[this.#undecided]!.time <= newest - lag) {
      const { time, cut } = this.#seen[this.#undecided]!;
      if (time > this.#decidedTo) {
        const longEnough = time - this.#lastStart >= shortestShot;
        const startsShot = longEnough && (cut || this.#isTransition(this.#undecided));
        if (startsShot) this.#lastStart = time;
        decisions.push({ time, startsShot });
      }
      this.#undecided += 1;
    }
    this.#forget();
    return decisions;
  }

  /** Drops frames that no decision looks back at any more. */
  #forget(): void {
    const oldest = (this.#seen[this.#undecided]?.time ?? Infinity) - lag - flash;
    const keep = this.#seen.findIndex(({ time }) => time >= oldest);
    const dropped = Math.min(keep < 0 ? this.#seen.length : keep, this.#undecided);
    // In larger pieces, for moving the rest costs more than keeping some.
    if (dropped < 64) return;
    this.#seen.splice(0, dropped);
    this.#uncut -= dropped;
    this.#undecided -= dropped;
  }

  #isCut(at: number): boolean {
    const { time, blank } = this.#seen[at]!;
    const before = this.#seen[at - 1];
    if (blank) {
      if (before?.blank !== true) this.#blankSince = time;
      return false;
    }
    if (!before) return false;
    if (before.blank) return this.#isBackFromBlank(at);
    return this.#standsOut(at) && !this.#isFlash(at);
  }

  /** True for a step that is no motion: far larger than those around it, to another picture. */
  #standsOut(at: number): boolean {
    const { step, signature } = this.#seen[at]!;
    if (step < leastCut) return false;
    if (step < clearCut && likeness(this.#seen[at - 1]!.signature, signature) > mostLike) return false;
    const before = this.#largestStep(at, -1);
    const after = this.#largestStep(at, 1);
    return step > cutRatio * Math.max(before, after) && step > calmRatio * Math.min(before, after);
  }

  #isBackFromBlank(at: number): boolean {
    const { time, signature } = this.#seen[at]!;
    const since = this.#blankSince ?? time;
    if (since === this.#first && since < blackLead) return time - since > blackLead;
    if (time - since > flash) return true;
    const before = this.#seen.findLast((seen) => seen.time < since);
    return !before || pictureDistance(before.signature, signature) > backRatio * this.#seen[at]!.step;
  }

  /** Largest step on one side, of two frames at least. */
  #largestStep(at: number, direction: 1 | -1): number {
    const { time } = this.#seen[at]!;
    let largest = 0;
    for (let away = 1; ; away++) {
      const seen = this.#seen[at + direction * away];
      if (!seen || (away > 2 && Math.abs(seen.time - time) > around)) return largest;
      largest = Math.max(largest, seen.step);
    }
  }

  /** True when a picture of shortly before is there again shortly after. */
  #isFlash(at: number): boolean {
    const { time, step } = this.#seen[at]!;
    for (let i = at - 1; i >= 0 && this.#seen[i]!.time >= time - flash; i--)
      for (let k = at; k < this.#seen.length && this.#seen[k]!.time <= time + flash; k++) {
        if (this.#seen[k]!.time - this.#seen[i]!.time > flash) break;
        if (pictureDistance(this.#seen[i]!.signature, this.#seen[k]!.signature) < backRatio * step) return true;
      }
    return false;
  }

  /** True at the middle of a slow change from one picture that rests to another. */
  #isTransition(at: number): boolean {
    const { time } = this.#seen[at]!;
    if (time - this.#lastStart < 2 * reach) return false;
    const before = this.#indexAt(time - reach);
    const after = this.#indexAt(time + reach);
    if (!this.#crosses(at, before, after)) return false;
    const [a, b] = [this.#seen[before]!, this.#seen[after]!];
    const between = layoutDistance(a.signature, b.signature);
    const alike = likeness(a.signature, b.signature);
    if (between < leastTransition || alike > mostLike) return false;
    if (unchangedShare(a.signature, b.signature) > mostUnchanged) return false;
    for (let i = before; i <= after; i++) if (this.#seen[i]!.cut || this.#seen[i]!.blank) return false;
    const restBefore = layoutDistance(this.#seen[this.#indexAt(time - 2 * reach)]!.signature, a.signature);
    const restAfter = layoutDistance(b.signature, this.#seen[this.#indexAt(time + 2 * reach)]!.signature);
    return between > transitionRatio * Math.max(restBefore, restAfter);
  }

  /** True for the first frame that is nearer to what comes than to what was. */
  #crosses(at: number, before: number, after: number): boolean {
    if (before >= at - 1 || after <= at + 1) return false;
    const nearer = (i: number): boolean =>
      layoutDistance(this.#seen[i]!.signature, this.#seen[after]!.signature) <=
      layoutDistance(this.#seen[i]!.signature, this.#seen[before]!.signature);
    return nearer(at) && !nearer(at - 1);
  }

  /** Index of the last frame that has begun at `time`; the first frame for earlier times. */
  #indexAt(time: number): number {
    let low = 0;
    let high = this.#seen.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#seen[middle]!.time <= time) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
