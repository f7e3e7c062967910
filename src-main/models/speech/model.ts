import { deflateSync } from 'node:zlib';
import type { RunOptions, Session } from '../../inference/session.ts';
import { float32, type Outputs } from '../../inference/tensor.ts';
import { seededRandom } from '../../kernels/random.ts';
import { argmax, logSumExp } from '../../kernels/softmax.ts';
import { SpeechFeatures } from '../../kernels/speech-features.ts';
import type { Pack } from '../pack.ts';
import { decodeTokens } from './decode.ts';
import { encodedNames, WindowDecoder } from './decoder.ts';
import { endsInLoop } from './loops.ts';
import { cutSegments, type TokenSegment } from './segments.ts';
import { loadSpeechTokens, type SpeechTokens } from './tokens.ts';
import { timeWords } from './timed-words.ts';
import type { TranscribedSegment, Transcription } from './transcription.ts';
import { attentionStep, tokenTimes } from './word-times.ts';

export type { TranscribedSegment, Transcription } from './transcription.ts';

export interface TranscribeOptions extends RunOptions {
  /** ISO code; found out from the sound when it is not given. */
  language?: string;
  /** A window of a higher no-speech probability is not written down: nothing that would be written is believed. */
  doubtAllowed?: number;
}

/** A text that repeats itself more than this, or that the model itself finds less likely, is decoded again with some chance in it. */
const highestCompressionRatio = 2.4;
const lowestLogProbability = -1;
const surelyNoSpeech = 0.6;
const temperatures = [0, 0.2, 0.4, 0.6, 0.8, 1];
const sampleRate = 16_000;

interface Attempt {
  tokens: number[];
  logProbabilities: number[];
  averageLogProbability: number;
  compressionRatio: number;
}

/** What is made of a window that is not written down. */
const unwritten: Attempt = { tokens: [], logProbabilities: [], averageLogProbability: -Infinity, compressionRatio: 0 };

/** Whisper: transcribes windows of at most 30 s. Calls may overlap; each has its own state. */
export class SpeechModel implements AsyncDisposable {
  /** Name and version for what the model makes. */
  readonly version: string;
  readonly #encoder: Session;
  readonly #decoder: Session;
  readonly #tokens: SpeechTokens;
  readonly #features = new SpeechFeatures();

  constructor(version: string, encoder: Session, decoder: Session, tokens: SpeechTokens) {
    this.version = version;
    this.#encoder = encoder;
    this.#decoder = decoder;
    this.#tokens = tokens;
  }

  /** Transcribes mono sound at 16 kHz, at most 30 s. The signal is looked at between model runs, of which the longest is the encoder's. */
  async transcribe(
    samples: Float32Array,
    { signal, language, doubtAllowed = 1 }: TranscribeOptions = {},
  ): Promise<Transcription> {
    const decoder = new WindowDecoder(this.#decoder, await this.#encode(samples, { signal }), { signal });
    const start = await this.#start(decoder, language);
    const attempt = start.noSpeechProbability > doubtAllowed ? unwritten : await this.#decode(decoder, start);
    const duration = samples.length / sampleRate;
    const segments = cutSegments(attempt.tokens, attempt.logProbabilities, this.#tokens, duration);
    return {
      language: start.language,
      noSpeechProbability: start.noSpeechProbability,
      averageLogProbability: attempt.averageLogProbability,
      compressionRatio: attempt.compressionRatio,
      segments: await this.#timed(segments, start.language, decoder, duration),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#encoder[Symbol.asyncDispose]();
    await this.#decoder[Symbol.asyncDispose]();
  }

  async #encode(samples: Float32Array, options: RunOptions): Promise<Outputs> {
    const [bands, frames] = SpeechFeatures.shape;
    const features = new Float32Array(bands * frames);
    this.#features.compute(samples, features);
    return await this.#encoder.run({ input_features: float32(features, [1, bands, frames]) }, encodedNames, options);
  }

  /** What the model makes of the window before it writes: the language, and whether anyone speaks. */
  async #start(decoder: WindowDecoder, language?: string): Promise<{ language: string; noSpeechProbability: number }> {
    const { start, noSpeech, languages } = this.#tokens.vocabulary;
    const logits = await decoder.next([start]);
    const noSpeechProbability = Math.exp(logits[noSpeech]! - logSumExp(logits));
    if (language !== undefined && Object.hasOwn(languages, language)) return { language, noSpeechProbability };
    const codes = Object.keys(languages);
    const scores = Float32Array.from(codes, (code) => logits[languages[code]!]!);
    return { language: codes[argmax(scores)]!, noSpeechProbability };
  }

  /** Decodes with rising temperature until the text is neither unlikely nor repetitive; otherwise the best of all attempts. */
  async #decode(decoder: WindowDecoder, start: { language: string; noSpeechProbability: number }): Promise<Attempt> {
    const prompt = this.#prompt(start.language);
    const random = seededRandom(0);
    const attempts: Attempt[] = [];
    for (const temperature of temperatures) {
      decoder.reset();
      const decoded = await decodeTokens(
        prompt,
        (tokens) => decoder.next(tokens),
        this.#tokens,
        temperature,
        random,
        (written) => this.#isStuck(written),
      );
      const attempt = { ...decoded, compressionRatio: this.#repetition(decoded.tokens) };
      const unlikely = attempt.averageLogProbability < lowestLogProbability;
      if (unlikely && start.noSpeechProbability > surelyNoSpeech) return attempt;
      if (!unlikely && attempt.compressionRatio <= highestCompressionRatio) return attempt;
      attempts.push(attempt);
    }
    return attempts.reduce((best, attempt) => (rank(attempt) > rank(best) ? attempt : best));
  }

  /** Whether a text repeats itself to its end, and too much already to be taken: writing the rest of it would be wasted time. */
  #isStuck(written: readonly number[]): boolean {
    const text = written.filter((token) => !this.#tokens.isTimestamp(token));
    return endsInLoop(text) && this.#repetition(text) > highestCompressionRatio;
  }

  #repetition(tokens: readonly number[]): number {
    const bytes = Buffer.from(this.#tokens.text(tokens).trim(), 'utf8');
    return bytes.length / deflateSync(bytes).length;
  }

  /** Finds when the words were spoken, by one more run over the whole text that looks at where the decoder attends. */
  async #timed(
    segments: readonly TokenSegment[],
    language: string,
    decoder: WindowDecoder,
    duration: number,
  ): Promise<TranscribedSegment[]> {
    const text = segments.flatMap((segment) => segment.tokens);
    if (text.length === 0) return [];
    const prompt = this.#prompt(language);
    const attention = await decoder.attention([
      ...prompt,
      this.#tokens.vocabulary.noTimestamps,
      ...text,
      this.#tokens.vocabulary.end,
    ]);
    const steps = Math.max(1, Math.floor(duration / attentionStep));
    return timeWords(segments, tokenTimes(attention, steps, prompt.length), language, this.#tokens);
  }

  #prompt(language: string): number[] {
    const { start, languages, transcribe } = this.#tokens.vocabulary;
    return [start, languages[language]!, transcribe];
  }
}

/** Likelier texts first, all that repeat themselves last. */
function rank(attempt: Attempt): number {
  return attempt.averageLogProbability - (attempt.compressionRatio > highestCompressionRatio ? 100 : 0);
}

/** Opens the speech model of a pack. */
export async function loadSpeechModel(pack: Pack): Promise<SpeechModel> {
  const { name, version } = pack.model('speech');
  const tokens = await loadSpeechTokens(await pack.file('speech', 'tokens.json'));
  const encoder = await pack.open('speech', 'encoder.onnx');
  try {
    return new SpeechModel(`${name}-${version}`, encoder, await pack.open('speech', 'decoder.onnx'), tokens);
  } catch (error) {
    await encoder[Symbol.asyncDispose]();
    throw error;
  }
}
