import { AppError } from '../../domain/errors.ts';
import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import { writeBgr } from '../../kernels/bgr-planes.ts';
import { resizeLinear } from '../../kernels/resize-linear.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import { type LineReading, readCharacters } from './characters.ts';

/** Rows of a line as both models that read lines take it. */
export const lineHeight = 48;
/** Least width of the lines of one run; they are filled up on the right. */
const narrowest = 320;
/** Longer lines are squeezed: none is 40 times as long as it is high. */
const widest = 2048;
/** Lines in one run, and their pixels side by side, at most; such a run takes 150 to 210 ms of one core. */
const mostLines = 6;
const mostColumns = 2048;

/** PP-OCRv6's recogniser: reads single lines of text. */
export class TextRecogniser {
  readonly #session: Session;
  readonly #characters: readonly string[];

  /** Throws MODEL_DAMAGED when there are not as many characters as the model tells apart. */
  constructor(session: Session, characters: readonly string[]) {
    const entries = session.contract.outputs.find(({ name }) => name === 'characters')?.shape.at(-1);
    if (entries !== characters.length)
      throw new AppError('MODEL_DAMAGED', 'The characters do not fit the screen text model.');
    this.#session = session;
    this.#characters = characters;
  }

  /** What each line says. The signal is looked at between runs. */
  async read(lines: readonly RgbPicture[], options: RunOptions): Promise<LineReading[]> {
    const readings: LineReading[] = [];
    for (const batch of lineBatches(lines)) {
      const probabilities = await this.run(
        batch.map((at) => lines[at]!),
        options,
      );
      const length = probabilities.length / batch.length;
      for (const [row, at] of batch.entries())
        readings[at] = readCharacters(probabilities.subarray(row * length, (row + 1) * length), this.#characters);
    }
    return readings;
  }

  /** One run over lines: probabilities `[line, step, character]`. */
  async run(lines: readonly RgbPicture[], options: RunOptions): Promise<Float32Array> {
    const columns = runWidth(lines);
    const values = lineInput(lines, columns);
    const inputs = { lines: float32(values, [lines.length, 3, lineHeight, columns]) };
    return (await this.#session.run(inputs, ['characters'], options)).floats('characters');
  }
}

/** Lines as the models take them, `[line, 3, 48, columns]`: each stretched to the height, cut off at the width, and filled up with grey. */
export function lineInput(lines: readonly RgbPicture[], columns: number): Float32Array {
  const values = new Float32Array(lines.length * 3 * lineHeight * columns);
  for (const [at, line] of lines.entries()) {
    const resized = resizeLinear(line, Math.min(columns, Math.ceil(shape(line) * lineHeight)), lineHeight);
    const planes = values.subarray(at * 3 * lineHeight * columns, (at + 1) * 3 * lineHeight * columns);
    writeBgr(resized, planes, columns);
  }
  return values;
}

/** Places of lines that are read in one run: alike in shape, since all of them become as wide as the widest. */
export function lineBatches(lines: readonly RgbPicture[]): number[][] {
  const batches: number[][] = [];
  const sorted = lines.map((_, at) => at).sort((a, b) => shape(lines[a]!) - shape(lines[b]!));
  for (const at of sorted) {
    const batch = batches.at(-1);
    const joined = [...(batch ?? []), at];
    const fits = joined.length <= mostLines && joined.length * runWidth([lines[at]!]) <= mostColumns;
    if (batch && fits) batch.push(at);
    else batches.push([at]);
  }
  return batches;
}

function runWidth(lines: readonly RgbPicture[]): number {
  return Math.min(widest, Math.max(narrowest, ...lines.map((line) => Math.trunc(shape(line) * lineHeight))));
}

/** How many times as wide as high a line is. */
function shape({ width, height }: RgbPicture): number {
  return width / height;
}
