import { SingleBar } from 'cli-progress';
import type { StageName } from '../domain/stage.ts';
import { formatTime } from '../domain/time.ts';
import { tell } from './terminal.ts';

/** Without a terminal, a line is printed whenever this much more is done. */
const lineEvery = 0.1;

/** How far the work on one video is, on stderr: a bar in a terminal, now and then a line elsewhere. */
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

  /**
   * @param fraction finished share, 0..1
   * @param etaSeconds time that is left, or null while it cannot be told
   */
  update(fraction: number, stage: StageName, etaSeconds: number | null): void {
    const what = describe(stage, etaSeconds);
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

function describe(stage: StageName, etaSeconds: number | null): string {
  return etaSeconds === null ? stage : `${stage}, ${formatTime(Math.ceil(etaSeconds))} left`;
}
