import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';

const id = z.int().min(0).max(100_000);

const schema = z.object({
  /** Bytes of every text token in base64, separated by spaces; a token may hold part of a character. */
  text: z.string(),
  endOfText: id,
  startOfTranscript: id,
  /** Language token by ISO code. */
  languages: z.record(z.string(), id),
  transcribe: id,
  noSpeech: id,
  noTimestamps: id,
  /** Token of 0.00 s; the following ones count up in steps of 0.02 s. */
  timestampBegin: id,
  /** Never written: marks of sounds and speakers, and the control tokens. */
  suppress: z.array(id),
  /** Never written first. */
  suppressAtStart: z.array(id),
});

/** Seconds between two timestamp tokens. */
export const timestampStep = 0.02;

/** The vocabulary of the speech model: what its token ids mean. */
export class SpeechTokens {
  readonly endOfText: number;
  readonly startOfTranscript: number;
  readonly languages: Readonly<Record<string, number>>;
  readonly transcribe: number;
  readonly noSpeech: number;
  readonly noTimestamps: number;
  readonly timestampBegin: number;
  readonly suppress: readonly number[];
  readonly suppressAtStart: readonly number[];
  readonly #pieces: Uint8Array[];

  constructor(source: z.infer<typeof schema>) {
    this.endOfText = source.endOfText;
    this.startOfTranscript = source.startOfTranscript;
    this.languages = source.languages;
    this.transcribe = source.transcribe;
    this.noSpeech = source.noSpeech;
    this.noTimestamps = source.noTimestamps;
    this.timestampBegin = source.timestampBegin;
    this.suppress = source.suppress;
    this.suppressAtStart = source.suppressAtStart;
    this.#pieces = source.text.split(' ').map((piece) => Buffer.from(piece, 'base64'));
  }

  isTimestamp(token: number): boolean {
    return token >= this.timestampBegin;
  }

  /** Seconds from the start of the window that a timestamp token stands for. */
  seconds(token: number): number {
    return (token - this.timestampBegin) * timestampStep;
  }

  /** The text of token ids; control and timestamp tokens write nothing. Bytes that are no whole character become U+FFFD. */
  text(tokens: readonly number[]): string {
    return Buffer.concat(tokens.map((token) => this.#pieces[token] ?? new Uint8Array(0))).toString('utf8');
  }
}

/** Reads the vocabulary file; throws MODEL_DAMAGED when it is not one. */
export async function loadSpeechTokens(path: string): Promise<SpeechTokens> {
  const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new AppError('MODEL_DAMAGED', 'The vocabulary of the speech model cannot be read.', { cause: parsed.error });
  return new SpeechTokens(parsed.data);
}
