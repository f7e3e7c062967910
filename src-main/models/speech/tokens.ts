import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';

const id = z.int().min(0).max(100_000);

const schema = z.object({
  /** What each text token stands for, one character (U+0000 to U+00FF) a byte; a token may hold part of a character. */
  tokens: z.array(z.string()).min(1),
  end: id,
  start: id,
  /** Language token by ISO code. */
  languages: z.record(z.string(), id),
  transcribe: id,
  noSpeech: id,
  noTimestamps: id,
  /** Token of 0.00 s; the following ones count up. */
  firstTimestamp: id,
  secondsPerTimestamp: z.number().positive(),
  /** Never written: marks of sounds and speakers, and the control tokens. */
  suppress: z.array(id),
  /** Never written first. */
  suppressAtStart: z.array(id),
});

export type SpeechVocabulary = z.infer<typeof schema>;

/** What the token ids of the speech model mean. */
export class SpeechTokens {
  readonly vocabulary: SpeechVocabulary;
  readonly #bytes: Uint8Array[];

  constructor(vocabulary: SpeechVocabulary) {
    this.vocabulary = vocabulary;
    this.#bytes = vocabulary.tokens.map((token) => Buffer.from(token, 'latin1'));
  }

  isTimestamp(token: number): boolean {
    return token >= this.vocabulary.firstTimestamp;
  }

  /** Seconds from the start of the window that a timestamp token stands for. */
  seconds(token: number): number {
    return (token - this.vocabulary.firstTimestamp) * this.vocabulary.secondsPerTimestamp;
  }

  /** The text of token ids; control and timestamp tokens write nothing. Bytes that are no whole character become U+FFFD. */
  text(tokens: readonly number[]): string {
    return Buffer.concat(tokens.map((token) => this.#bytes[token] ?? new Uint8Array(0))).toString('utf8');
  }
}

/** Reads the vocabulary file; throws MODEL_DAMAGED when it is not one. */
export async function loadSpeechTokens(path: string): Promise<SpeechTokens> {
  const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success)
    throw new AppError('MODEL_DAMAGED', 'The vocabulary of the speech model cannot be read.', { cause: parsed.error });
  return new SpeechTokens(parsed.data);
}
