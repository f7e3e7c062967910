import { layoutDistance, type PictureSignature } from '../../kernels/picture-signature.ts';

/** A frame that may be chosen; times are seconds of media time. */
export interface Candidate {
  time: number;
  signature: PictureSignature;
}

export interface Choice<Picture extends Candidate> {
  frame: Picture;
  /** Start of its shot. */
  shot: number;
}

/** Longest time between two chosen frames, in seconds. */
const longestGap = 2;
/** A shot is shown by a frame from so long after its start: by then a cut's blended frames and a fade's first steps are over. */
const settled = 0.2;
/** A frame that has changed by so many levels of brightness since the last one is chosen before its time, but not sooner than this. */
const changed = 12;
const shortestGap = 1;
/** Times come in milliseconds and are added up. */
const rounding = 1e-6;

/**
 * Chooses the frames that stand for a video: at least one of every shot, one every two seconds, and one where the picture
 * has changed much. All it remembers is the shot's start, the last frame, and the frame chosen last.
 */
export class FrameChooser<Picture extends Candidate> {
  #shot: number | undefined;
  #chosen: Picture | undefined;
  #before: Picture | undefined;

  /** Goes on after a frame that was chosen. */
  resume({ frame, shot }: Choice<Picture>): void {
    this.#shot = shot;
    this.#chosen = frame;
    this.#before = frame;
  }

  /** The frames chosen once `frame` is known, in order; `startsShot` as the shot detector says. */
  next(frame: Picture, startsShot: boolean): Choice<Picture>[] {
    const choices = this.#beforeGap(frame);
    if (this.#shot === undefined || startsShot) {
      choices.push(...this.#last());
      this.#shot = frame.time;
    }
    if (this.#isDue(frame)) choices.push(this.#choose(frame, this.#shot));
    this.#before = frame;
    return choices;
  }

  /** The last frame, where its shot has none yet. */
  end(): Choice<Picture>[] {
    return this.#last();
  }

  /** The frame before, where it was on screen for so long that it would be missed. */
  #beforeGap({ time }: Picture): Choice<Picture>[] {
    const [before, shot] = [this.#before, this.#shot];
    if (!before || shot === undefined || before === this.#chosen) return [];
    return time > (this.#chosen?.time ?? shot) + longestGap + rounding ? [this.#choose(before, shot)] : [];
  }

  #last(): Choice<Picture>[] {
    if (!this.#before || this.#shot === undefined || this.#hasShown(this.#shot)) return [];
    return [this.#choose(this.#before, this.#shot)];
  }

  #choose(frame: Picture, shot: number): Choice<Picture> {
    this.#chosen = frame;
    return { frame, shot };
  }

  #hasShown(shot: number): boolean {
    return this.#chosen !== undefined && this.#chosen.time >= shot;
  }

  #isDue({ time, signature }: Picture): boolean {
    const shot = this.#shot ?? time;
    const chosen = this.#chosen;
    if (!chosen) return time >= shot + settled;
    // The next frame, if it is as far away as the last one, would come too late.
    const next = time + (time - (this.#before?.time ?? time));
    if (next > chosen.time + longestGap + rounding) return true;
    if (chosen.time < shot) return time >= shot + settled;
    return time >= chosen.time + shortestGap && layoutDistance(chosen.signature, signature) > changed;
  }
}
