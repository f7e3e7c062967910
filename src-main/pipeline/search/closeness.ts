import { dot } from '../../kernels/vector.ts';
import { isCancelled } from '../../domain/errors.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { backgrounds } from './background/index.ts';
import { languages, type Language } from './language.ts';
import type { SearchParts } from './ports.ts';
import { derivedVectors } from './derived-vectors.ts';
import { backgroundTexts } from './fixed-texts.ts';
import { lineVectors } from './line-vectors.ts';

interface Vectors {
  questions: readonly Float32Array[];
  sentences: readonly Float32Array[];
}

/** How close unrelated texts are. */
interface Chance {
  mean: number;
  deviation: number;
}

/** Evidence with how far its meaning stands out from chance. */
export interface CloseEvidence {
  evidence: Evidence;
  /** Standard deviations above unrelated texts; see `Closeness.measure`. */
  closeness: number;
}

/** Tells how close a question and a line are in meaning, in standard deviations above unrelated texts. */
export class Closeness {
  readonly #parts: SearchParts;
  #background: Promise<Map<Language, Vectors>> | undefined;

  constructor(parts: SearchParts) {
    this.#parts = parts;
  }

  /**
   * The mean of two z-scores: the line among everyday sentences of its language as the question sees them, and the question
   * among everyday questions of its language as the line sees them. The second one takes out lines that lie close to
   * everything, such as "Please try again."
   */
  async measure(
    question: { vector: Float32Array; language: Language },
    lines: readonly Evidence[],
    signal?: AbortSignal,
  ): Promise<CloseEvidence[]> {
    if (lines.length === 0) return [];
    const background = await this.#ready(signal);
    const everySentence = [...background.values()].flatMap(({ sentences }) => sentences);
    const vectors = await lineVectors(this.#parts, lines, signal);
    const chances = new Map<Language | undefined, Chance>();
    const chanceOfQuestion = (spoken: Language | undefined): Chance => {
      const known = chances.get(spoken);
      if (known) return known;
      const chance = chanceAmong(question.vector, spoken ? background.get(spoken)!.sentences : everySentence);
      chances.set(spoken, chance);
      return chance;
    };
    return lines.map((evidence, at) => {
      const vector = vectors[at]!;
      const cosine = dot(question.vector, vector);
      const asQuestion = standardScore(cosine, chanceOfQuestion(spokenLanguage(evidence)));
      const asLine = standardScore(cosine, chanceAmong(vector, background.get(question.language)!.questions));
      return { evidence, closeness: (asQuestion + asLine) / 2 };
    });
  }

  /** Shared by all callers; one that is cancelled meanwhile does not stop the others. */
  async #ready(signal: AbortSignal | undefined): Promise<Map<Language, Vectors>> {
    for (;;) {
      const making = (this.#background ??= this.#make(signal));
      try {
        return await making;
      } catch (error) {
        if (this.#background === making) this.#background = undefined;
        if (!isCancelled(error) || signal?.aborted) throw error;
      }
    }
  }

  async #make(signal: AbortSignal | undefined): Promise<Map<Language, Vectors>> {
    const texts = backgroundTexts();
    const vectors = await derivedVectors(this.#parts, 'background', texts, signal);
    const byText = new Map(texts.map((text, at) => [text, vectors[at]!]));
    const vectorsOf = (some: readonly string[]): Float32Array[] => some.map((text) => byText.get(text)!);
    return new Map(
      languages.map((language) => {
        const { questions, sentences } = backgrounds[language];
        return [language, { questions: vectorsOf(questions), sentences: vectorsOf(sentences) }];
      }),
    );
  }
}

function spokenLanguage({ language }: Evidence): Language | undefined {
  const primary = language?.split('-')[0];
  return languages.find((known) => known === primary);
}

function chanceAmong(vector: Float32Array, background: readonly Float32Array[]): Chance {
  const cosines = background.map((other) => dot(vector, other));
  const mean = cosines.reduce((sum, one) => sum + one, 0) / cosines.length;
  const variance = cosines.reduce((sum, one) => sum + (one - mean) ** 2, 0) / cosines.length;
  return { mean, deviation: Math.sqrt(variance) };
}

function standardScore(cosine: number, { mean, deviation }: Chance): number {
  return (cosine - mean) / deviation;
}
