import type { PackEvent, PackStep } from '../../domain/packs.ts';

/** Milliseconds between two events. */
const often = 200;
/** Milliseconds over which the speed is measured: a pause in the line shows after a while, a hiccup does not. */
const speedWindow = 8_000;

/** Tells how far work on a pack is, not more often than a person can read. */
export class PackProgress {
  readonly #pack: string;
  readonly #tell: ((event: PackEvent) => void) | undefined;
  readonly #now: () => number;
  #step: PackStep = 'asking';
  #file = '';
  #done = 0;
  #total = 0;
  #told = -Infinity;
  #marks: { at: number; done: number }[] = [];

  /** @param now milliseconds of a steady clock */
  constructor(pack: string, tell: ((event: PackEvent) => void) | undefined, now = () => performance.now()) {
    this.#pack = pack;
    this.#tell = tell;
    this.#now = now;
  }

  /** Begins a step over so many bytes. @param done those that an earlier run has done */
  begin(step: PackStep, total: number, done = 0): void {
    this.#step = step;
    this.#total = total;
    this.#done = done;
    this.#marks = [];
    this.#emit();
  }

  /** Says what is done now to the same bytes. */
  turnTo(step: PackStep, file: string): void {
    if (step === this.#step && file === this.#file) return;
    if (step !== this.#step) this.#marks = [];
    this.#step = step;
    this.#file = file;
    this.#emit();
  }

  add(bytes: number): void {
    this.reach(this.#done + bytes);
  }

  reach(done: number): void {
    this.#done = done;
    const now = this.#now();
    this.#marks = [...this.#marks.filter(({ at }) => now - at < speedWindow), ...this.#newMark(now, done)];
    if (now - this.#told >= often || done === this.#total) this.#emit();
  }

  /** A few marks a second tell the speed as well as thousands. */
  #newMark(now: number, done: number): { at: number; done: number }[] {
    const last = this.#marks.at(-1);
    return !last || now - last.at >= often ? [{ at: now, done }] : [];
  }

  #emit(): void {
    this.#told = this.#now();
    const bytesPerSecond = this.#speed();
    const left = Math.max(0, this.#total - this.#done);
    this.#tell?.({
      type: 'pack',
      pack: this.#pack,
      step: this.#step,
      file: this.#file,
      fraction: this.#total > 0 ? Math.min(1, this.#done / this.#total) : 0,
      doneBytes: this.#done,
      totalBytes: this.#total,
      bytesPerSecond,
      etaSeconds: bytesPerSecond === null ? null : left / bytesPerSecond,
    });
  }

  #speed(): number | null {
    const first = this.#marks[0];
    const spent = first ? (this.#now() - first.at) / 1000 : 0;
    const gained = first ? this.#done - first.done : 0;
    return spent >= 1 && gained > 0 ? gained / spent : null;
  }
}
