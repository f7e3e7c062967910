import { SingleBar } from 'cli-progress';
import type { IndexEvent } from '../domain/stage.ts';
import { formatTime } from '../domain/time.ts';
import { tell } from './terminal.ts';

type StageStep = Pick<Extract<IndexEvent, { type: 'progress' }>, 'stage' | 'stageFraction' | 'fraction' | 'etaSeconds'>;

/** Where the video stands in its batch, and the time that is left for all, in seconds. */
interface BatchStep {
  position: number;
  count: number;
  etaSeconds: number | null;
}

/** Without a terminal, a line is printed whenever this much more is done. */
const lineEvery = 0.1;

/** How far the work on one video or pack is, on stderr: a bar in a terminal, now and then a line elsewhere. */
export class Progress implements Disposable {
  readonly #name: string;
  readonly #bar: SingleBar | undefined;
  #shown = 0;
  #started = false;

  constructor(name: string, stream: NodeJS.WriteStream = process.stderr) {
    this.#name = name;
    const format = '{name} [{bar}] {percentage} % {what}';
    if (stream.isTTY)
      this.#bar = new SingleBar({
        stream,
        format,
        barsize: 24,
        clearOnComplete: true,
        hideCursor: true,
        gracefulExit: false,
      });
  }

  update(step: StageStep, batch?: BatchStep): void {
    this.show(step.fraction, describeStep(step, batch));
  }

  /** @param fraction finished share, 0..1 @param what is being done, in words */
  show(fraction: number, what: string): void {
    if (this.#bar) {
      if (!this.#started) this.#bar.start(1, fraction, { name: this.#name, what });
      this.#bar.update(fraction, { what });
    } else if (fraction >= this.#shown + lineEvery || !this.#started) {
      tell(`${this.#name}: ${Math.floor(fraction * 100)} %, ${what}`);
      this.#shown = fraction;
    }
    this.#started = true;
  }

  /** Prints something else without the bar in between. */
  interrupt(say: () => void): void {
    this.#bar?.stop();
    this.#started = false;
    say();
  }

  [Symbol.dispose](): void {
    this.#bar?.stop();
  }
}

/** `speech to 41 %, 0:20 left; 2 of 5, 3:10 left for all` */
export function describeStep({ stage, stageFraction, etaSeconds }: StageStep, batch?: BatchStep): string {
  const own = [`${stage} to ${Math.floor(stageFraction * 100)} %`, ...left(etaSeconds)].join(', ');
  if (!batch) return own;
  const all = [`${batch.position} of ${batch.count}`, ...left(batch.etaSeconds).map((time) => `${time} for all`)];
  return `${own}; ${all.join(', ')}`;
}

/** The time that is left, where it can be told. */
export function left(etaSeconds: number | null): string[] {
  return etaSeconds === null ? [] : [`${formatTime(Math.ceil(etaSeconds))} left`];
}
