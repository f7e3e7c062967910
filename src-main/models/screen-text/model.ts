import type { RunOptions, Session } from '../../inference/session.ts';
import { float32 } from '../../inference/tensor.ts';
import type { Corners } from '../../kernels/least-rectangle.ts';
import { cutOut, turnedAround, turnedLeft } from '../../kernels/perspective-cut.ts';
import type { RgbPicture } from '../../kernels/yuv-picture.ts';
import type { Pack } from '../pack.ts';
import { type LineReading, loadCharacters } from './characters.ts';
import { TextDetector } from './detector.ts';
import { textPlaces } from './places.ts';
import { lineHeight, lineInput, TextRecogniser } from './recogniser.ts';

/** A line of text in a picture. */
export interface TextLine extends LineReading {
  /** Where it stands, in pixels, clockwise from where its upper left would be if it stood upright. */
  corners: Corners;
}

/** Which text is looked for. */
export interface TextOptions extends RunOptions {
  /**
   * Pixels in which lines are looked for, for each pixel of the picture; they are read from the picture itself. Without it the shorter side
   * becomes at least 736.
   */
  scale?: number;
}

/** Lines that were read with less are no text. */
const leastScore = 0.5;
/** A picture more than this many times as wide as high is looked at with black rows above and below. */
const widestShape = 8;
/** What is so many times as high as wide is a line that was turned. */
const upright = 1.5;
const directionColumns = 192;
const directionBatch = 16;
/** Lines that are upside down with more are turned. */
const upsideDown = 0.9;

/** PP-OCRv6: finds lines of text in pictures and reads them. */
export class ScreenTextReader implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly detector: TextDetector;
  readonly recogniser: TextRecogniser;
  readonly #direction: Session;
  readonly #sessions: readonly Session[];

  constructor(version: string, detector: Session, direction: Session, recogniser: Session, characters: string[]) {
    this.version = version;
    this.detector = new TextDetector(detector);
    this.recogniser = new TextRecogniser(recogniser, characters);
    this.#direction = direction;
    this.#sessions = [detector, direction, recogniser];
  }

  /** The lines of a picture in reading order. The signal is looked at between runs. */
  async read(picture: RgbPicture, options: TextOptions = {}): Promise<TextLine[]> {
    return await this.readAt(picture, await this.find(picture, options), options);
  }

  /** Where lines of text stand, in pixels and in reading order. */
  async find(picture: RgbPicture, options: TextOptions = {}): Promise<Corners[]> {
    const { width, height } = picture;
    const rows =
      width > widestShape * height
        ? Math.trunc(Math.abs(2 * Math.max(Math.floor(width / widestShape), 30) - height) / 2)
        : 0;
    if (rows === 0) return textPlaces(await this.detector.map(picture, options.scale, options), picture);
    const framed = { width, height: height + 2 * rows, rgb: new Uint8Array(width * (height + 2 * rows) * 3) };
    framed.rgb.set(picture.rgb, rows * width * 3);
    const places = textPlaces(await this.detector.map(framed, options.scale, options), framed);
    const lifted = ({ x, y }: Corners[0]) => ({ x, y: Math.min(height - 1, Math.max(0, y - rows)) });
    return places.map(([a, b, c, d]) => [lifted(a), lifted(b), lifted(c), lifted(d)]);
  }

  /** Reads the lines at these places; what is no text is left out. */
  async readAt(picture: RgbPicture, places: readonly Corners[], options: RunOptions = {}): Promise<TextLine[]> {
    const lines = await this.straighten(picture, places, options);
    const readings = await this.recogniser.read(lines, options);
    return readings
      .map((reading, at) => ({ ...reading, corners: places[at]! }))
      .filter(({ text, score }) => text.trim() !== '' && score >= leastScore);
  }

  /** The lines at these places, cut out and turned upright. */
  async straighten(picture: RgbPicture, places: readonly Corners[], options: RunOptions): Promise<RgbPicture[]> {
    const lines = places.map((place) => {
      const line = cutOut(picture, place);
      return line.height >= upright * line.width ? turnedLeft(line) : line;
    });
    for (let from = 0; from < lines.length; from += directionBatch) {
      const batch = lines.slice(from, from + directionBatch);
      const inputs = {
        lines: float32(lineInput(batch, directionColumns), [batch.length, 3, lineHeight, directionColumns]),
      };
      const probabilities = (await this.#direction.run(inputs, ['probabilities'], options)).floats('probabilities');
      for (const [at, line] of batch.entries())
        if (probabilities[2 * at + 1]! > upsideDown) lines[from + at] = turnedAround(line);
    }
    return lines;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const session of this.#sessions) await session[Symbol.asyncDispose]();
  }
}

/** Opens the models that read text from pictures. */
export async function loadScreenTextReader(pack: Pack): Promise<ScreenTextReader> {
  const { name, version } = pack.model('screen-text');
  const open = (file: string): Promise<Session> => pack.open('screen-text', file);
  return new ScreenTextReader(
    `${name}-${version}`,
    await open('detector.onnx'),
    await open('direction.onnx'),
    await open('recogniser.onnx'),
    await loadCharacters(pack),
  );
}
