import type { TextTokenizer } from '../tokenizer.ts';

/** Stands for bytes that are not a whole character yet. */
const unfinished = /\uFFFD+$/;

/** Turns tokens into text as they come, and keeps back what may turn out to be a text that ends the answer. */
export class AnswerText {
  readonly #tokenizer: TextTokenizer;
  readonly #stops: readonly string[];
  readonly #special: ReadonlySet<number>;
  readonly #ids: number[] = [];
  #given = 0;
  #text = '';
  #isEnded = false;

  /** @param stops texts that end the answer and are no part of it */
  constructor(tokenizer: TextTokenizer, stops: readonly string[]) {
    this.#tokenizer = tokenizer;
    this.#stops = stops.filter((stop) => stop !== '');
    this.#special = new Set(tokenizer.special.values());
  }

  /** True when one of the texts that end it has come. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** All of the answer that is certain, without space around it. */
  get text(): string {
    return this.#text.trim();
  }

  /** Takes the next token and gives the text that is now certain beyond what was given before. */
  push(id: number): string {
    // Models may begin with a token that has no text.
    if (this.#ids.length === 0 && this.#special.has(id)) return '';
    this.#ids.push(id);
    return this.#take(this.#tokenizer.decode(this.#ids).replace(unfinished, ''), false);
  }

  /** Ends the answer, of which the last `dropped` tokens are a mark of the end, and gives the rest. */
  end(dropped: number): string {
    const ids = this.#ids.slice(0, Math.max(0, this.#ids.length - dropped));
    return this.#isEnded ? '' : this.#take(this.#tokenizer.decode(ids), true);
  }

  #take(decoded: string, isWhole: boolean): string {
    const starts = this.#stops.map((stop) => decoded.indexOf(stop)).filter((at) => at >= 0);
    this.#isEnded = starts.length > 0;
    const end = this.#isEnded ? Math.min(...starts) : isWhole ? decoded.length : this.#certain(decoded);
    this.#text = decoded.slice(0, end);
    // Space at the beginning is never shown.
    const from = Math.max(this.#given, this.#text.length - this.#text.trimStart().length);
    this.#given = Math.max(from, end);
    return this.#text.slice(from);
  }

  /** Where the longest ending lies that is the beginning of a stop. */
  #certain(decoded: string): number {
    const longest = Math.max(0, ...this.#stops.map(({ length }) => length - 1));
    for (let from = Math.max(0, decoded.length - longest); from < decoded.length; from++)
      if (this.#stops.some((stop) => stop.startsWith(decoded.slice(from)))) return from;
    return decoded.length;
  }
}
