import { throwIfCancelled } from '../../domain/errors.ts';
import type { ChosenFrame, NewPictures, ThumbnailSheet } from '../../domain/picture.ts';
import { looksSame, pictureHash } from '../../kernels/picture-hash.ts';
import { newSignature, SignatureMaker } from '../../kernels/picture-signature.ts';
import { shotContext, type ShotDecision, ShotDetector } from '../../kernels/shots.ts';
import type { Frame } from '../../media/frames.ts';
import { ContactSheet, type EncodeJpeg } from './contact-sheet.ts';
import { oneAhead } from '../one-ahead.ts';
import { type Candidate, type Choice, FrameChooser } from './frame-chooser.ts';
import { type CommitChunk, Stopwatch } from './stage-run.ts';

export const shotsVersion = 'shots-2';

const secondsPerCommit = 20;
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
 * Looks at every frame once: finds shots, chooses the frames that stand for them, and makes their thumbnails. It is pulled
 * along by whoever listens, so that picture and sound fill side by side. It commits at a chosen frame, from which it can go on
 * as if it had never stopped: what came before it matters for a few seconds only, and these are decoded again.
 */
export class ShotsStage implements AsyncDisposable {
  readonly #frames: AsyncGenerator<Frame, void>;
  readonly #encode: EncodeJpeg;
  readonly #commit: CommitChunk;
  readonly #detector: ShotDetector;
  readonly #chooser = new FrameChooser<Looked>();
  readonly #sheet = new ContactSheet();
  readonly #watch = new Stopwatch();
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
  #ended = false;

  /** @param open decoded frames from a media time on */
  constructor(
    known: KnownPictures,
    open: (from: number) => AsyncGenerator<Frame>,
    encode: EncodeJpeg,
    commit: CommitChunk,
  ) {
    this.#known = known;
    this.#distinct = [...known.distinct];
    this.#lastShot = known.last?.shot;
    this.#committedTo = known.doneTo;
    this.#encode = encode;
    this.#commit = commit;
    this.#detector = new ShotDetector(known.last?.shot ?? 0, known.last?.time);
    this.#frames = oneAhead(open(Math.max(0, (known.last?.time ?? 0) - shotContext)));
  }

  /** Looks at all frames before a media time. */
  async follow(to: number, signal: AbortSignal | undefined): Promise<void> {
    await this.#watch.time(async () => {
      while (!this.#ended && this.#seenTo < to) await this.#lookAtNext(signal);
    });
  }

  /** Looks at the rest and commits it; the video ends at `duration` seconds. */
  async end(duration: number, signal: AbortSignal | undefined): Promise<void> {
    await this.follow(Infinity, signal);
    await this.#settle(this.#detector.end(), signal);
    this.#take(this.#chooser.end());
    await this.#store(Math.max(duration, this.#seenTo), signal);
    await this.#storing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#storing?.catch(() => undefined);
    await this.#frames.return();
  }

  async #lookAtNext(signal: AbortSignal | undefined): Promise<void> {
    throwIfCancelled(signal);
    const { value: frame, done } = await this.#frames.next();
    if (done === true) {
      this.#ended = true;
      return;
    }
    this.#maker ??= new SignatureMaker(frame.width, frame.height);
    const looked = { ...frame, signature: newSignature() };
    this.#maker.compute(frame, looked.signature);
    this.#seenTo = frame.time;
    const { last } = this.#known;
    if (last && frame.time <= last.time) {
      if (frame.time === last.time) this.#chooser.resume({ frame: looked, shot: last.shot });
    } else this.#undecided.push(looked);
    await this.#settle(this.#detector.push(frame.time, looked.signature), signal);
  }

  async #settle(decisions: readonly ShotDecision[], signal: AbortSignal | undefined): Promise<void> {
    for (const { startsShot } of decisions) {
      const choices = this.#chooser.next(this.#undecided.shift()!, startsShot);
      this.#take(choices);
      const time = choices.at(-1)?.frame.time ?? -Infinity;
      if (time - this.#committedTo >= secondsPerCommit) await this.#store(time, signal);
    }
  }

  #take(choices: readonly Choice<Looked>[]): void {
    for (const { frame, shot } of choices) {
      if (shot !== this.#lastShot) this.#pending.shots.push(shot);
      this.#lastShot = shot;
      this.#pending.frames.push(this.#chosen(frame, shot));
    }
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
      seconds: this.#watch.take(),
      pictures: { ...pictures, ...(sheet && { sheet }) },
    });
  }
}
