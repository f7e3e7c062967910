import type { Moment } from '../domain/time.ts';
import type { Video } from '../domain/video.ts';
import { type AudioPiece, readAudio } from './audio.ts';
import { type ColourFrame, readExactFrames } from './exact-frames.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { readFrameList } from './frame-list.ts';
import type { Size } from './picture-size.ts';

type Signal = AbortSignal | undefined;

/** Reads what packs that look need of a clip. */
export class ClipReader {
  readonly #tools: () => Promise<MediaTools>;

  constructor(tools: () => Promise<MediaTools>) {
    this.#tools = tools;
  }

  /** When frames appear in a moment; the first may have appeared before it. */
  async frameTimes({ path, media }: Video, moment: Moment, signal: Signal): Promise<readonly number[]> {
    return (await readFrameList(await this.#tools(), path, media, moment, signal)).times;
  }

  /** Frames on screen at times, in order; squeezed to a size where one is given. */
  async *frames(
    { path, media }: Video,
    times: readonly number[],
    size: Size | undefined,
    signal: Signal,
  ): AsyncGenerator<ColourFrame> {
    yield* readExactFrames(await this.#tools(), path, media, times, { size, signal });
  }

  /** The first channel of the sound at its own rate, from a media time on. */
  async *sound({ path, media }: Video, from: number, signal: Signal): AsyncGenerator<AudioPiece> {
    yield* readAudio(await this.#tools(), path, media, { from, firstChannel: true, signal });
  }
}
