import type { ChosenFrame, NewPictures, ThumbnailSheet } from '../../domain/picture.ts';
import { looksSame, pictureHash } from '../../kernels/picture-hash.ts';
import { newSignature, SignatureMaker } from '../../kernels/picture-signature.ts';
import { shotContext, type ShotDecision, ShotDetector } from '../../kernels/shots.ts';
import type { Frame } from '../../media/frames.ts';
import { ContactSheet, type EncodeJpeg } from './contact-sheet.ts';
import { type Candidate, type Choice, FrameChooser } from './frame-chooser.ts';
import type { ChosenPicture } from './picture-listener.ts';
import { type CommitChunk, Stopwatch } from './stage-run.ts';

export const shotsVersion = 'shots-2';

const secondsPerCommit = 20;
/** Times come in milliseconds and are added up. */
const rounding = 1e-6;
/** How many different frames a new one is compared with; memory, and time, are bounded. */
export const remembered = 64;

/** What an earlier run has left in the library. */
export interface KnownPictures {
  doneTo: number;
  last: ChosenFrame | undefined;
  /** The last frames that look like no earlier one. */
  distinct: readonly ChosenFrame[];
}

type Looked = Frame & Candidate;

/**
 * Looks at every frame once: finds shots, chooses the frames that stand for them, and makes their thumbnails. It commits at a
 * chosen frame, from which it can go on as if it had never stopped: what came before it matters for a few seconds only, and
 * these are decoded again.
 */
export class ShotsStage implements AsyncDisposable {
  /** Media time in seconds of the first frame that it has to see. */
  readonly from: number;
  readonly #encode: EncodeJpeg;
  readonly #commit: CommitChunk;
  readonly #detector: ShotDetector;
  readonly #chooser = new FrameChooser<Looked>();
  readonly #sheet = new ContactSheet();
  readonly #watch = new Stopwatch();
  readonly #decoding: Stopwatch;
  readonly #known: KnownPictures;
  readonly #distinct: ChosenFrame[];
  /** Frames that the detector has not decided yet. */
  readonly #undecided: Looked[] = [];
  #maker: SignatureMaker | undefined;
  #pending: NewPictures = { shots: [], frames: [] };
  #lastShot: number | undefined;
  #committedTo: number;
  /** The commit that waits for its thumbnails, which are encoded while the stage looks on. */
  #storing: Promise<void> | undefined;
  #seenTo = -Infinity;

  /** @param decoding measures how long frames are waited for, which counts as time of this stage */
  constructor(known: KnownPictures, encode: EncodeJpeg, commit: CommitChunk, decoding: Stopwatch) {
    this.#known = known;
    this.#distinct = [...known.distinct];
    this.#lastShot = known.last?.shot;
    this.#committedTo = known.doneTo;
    this.#encode = encode;
    this.#commit = commit;
    this.#detector = new ShotDetector(known.last?.shot ?? 0, known.last?.time);
    this.#decoding = decoding;
    this.from = Math.max(0, (known.last?.time ?? 0) - shotContext);
  }

  /** Looks at the next frame; returns the frames that were chosen now, in order of time. */
  async look(frame: Frame, signal: AbortSignal | undefined): Promise<ChosenPicture[]> {
    return frame.time < this.from - rounding ? [] : this.#watch.time(() => this.#lookAt(frame, signal));
  }

  /** Decides on the last frames and commits the rest; the video ends at `duration` seconds. */
  async end(duration: number, signal: AbortSignal | undefined): Promise<ChosenPicture[]> {
    const chosen = await this.#settle(this.#detector.end(), signal);
    chosen.push(...this.#take(this.#chooser.end()));
    await this.#store(Math.max(duration, this.#seenTo), signal);
    await this.#storing;
    return chosen;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#storing?.catch(() => undefined);
  }

  async #lookAt(frame: Frame, signal: AbortSignal | undefined): Promise<ChosenPicture[]> {
    this.#maker ??= new SignatureMaker(frame.width, frame.height);
    const looked = { ...frame, signature: newSignature() };
    this.#maker.compute(frame, looked.signature);
    this.#seenTo = frame.time;
    const { last } = this.#known;
    if (last && frame.time <= last.time) {
      if (frame.time === last.time) this.#chooser.resume({ frame: looked, shot: last.shot });
    } else this.#undecided.push(looked);
    return this.#settle(this.#detector.push(frame.time, looked.signature), signal);
  }

  async #settle(decisions: readonly ShotDecision[], signal: AbortSignal | undefined): Promise<ChosenPicture[]> {
    const chosen: ChosenPicture[] = [];
    for (const { startsShot } of decisions) {
      const choices = this.#chooser.next(this.#undecided.shift()!, startsShot);
      chosen.push(...this.#take(choices));
      const time = choices.at(-1)?.frame.time ?? -Infinity;
      if (time - this.#committedTo >= secondsPerCommit) await this.#store(time, signal);
    }
    return chosen;
  }

  #take(choices: readonly Choice<Looked>[]): ChosenPicture[] {
    return choices.map(({ frame, shot }) => {
      if (shot !== this.#lastShot) this.#pending.shots.push(shot);
      this.#lastShot = shot;
      const chosen = this.#chosen(frame, shot);
      this.#pending.frames.push(chosen);
      const { time, hash, sameAs } = chosen;
      const { width, height, yuv } = frame;
      return { time, shot, hash, ...(sameAs !== undefined && { sameAs }), width, height, yuv };
    });
  }

  #chosen(frame: Looked, shot: number): NewPictures['frames'][number] {
    const hash = pictureHash(frame.signature);
    const chosen = { time: frame.time, shot, hash };
    const same = this.#distinct.findLast((other) => looksSame(other.hash, hash));
    if (same) return { ...chosen, sameAs: same.time };
    this.#distinct.push(chosen);
    if (this.#distinct.length > remembered) this.#distinct.shift();
    return { ...chosen, tile: this.#sheet.add(frame) };
  }

  /** Begins a commit, when the one before has ended. */
  async #store(doneTo: number, signal: AbortSignal | undefined): Promise<void> {
    await this.#storing;
    const pictures = this.#pending;
    this.#pending = { shots: [], frames: [] };
    this.#committedTo = doneTo;
    this.#storing = this.#encodeAndCommit(doneTo, pictures, this.#sheet.take(this.#encode, signal));
    // An error is thrown at the next commit, or at the end; nobody waits for it until then.
    this.#storing.catch(() => undefined);
  }

  async #encodeAndCommit(
    doneTo: number,
    pictures: NewPictures,
    encoded: Promise<ThumbnailSheet | undefined>,
  ): Promise<void> {
    const sheet = await encoded;
    this.#commit({
      stage: 'shots',
      doneTo,
      seconds: this.#watch.take() + this.#decoding.take(),
      pictures: { ...pictures, ...(sheet && { sheet }) },
    });
  }
}
