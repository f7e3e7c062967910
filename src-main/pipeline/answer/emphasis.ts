import type { Citation, Claim, Intent, TextSpan } from '../../domain/answer.ts';
import { dot } from '../../kernels/vector.ts';
import type { Embedder } from '../search/ports.ts';
import { clausesOf } from './clauses.ts';
import type { Question } from './question/question.ts';
import { clearestClause } from './thresholds.ts';

/** Answers of these intents quote lines because of what they say. */
const choosing: ReadonlySet<Intent> = new Set(['find', 'said', 'present']);
/** Clauses of one answer, so that they are compared in a run or two of the model. */
const mostClauses = 24;

interface Quote {
  text: string;
  clauses: TextSpan[];
}

/**
 * Marks, in what is quoted of speech and writing, the clause that is nearest to the question in meaning, where one stands out.
 * Runs the embedding model, once for the whole answer; not at all where the question names nothing or quotes its words.
 */
export async function emphasise(
  claims: readonly Claim[],
  { intent, topic, words, phrases }: Pick<Question, 'intent' | 'topic' | 'words' | 'phrases'>,
  embedder: () => Promise<Embedder>,
  signal?: AbortSignal,
): Promise<Claim[]> {
  const isChosen = choosing.has(intent) && words.length > 0 && phrases.length === 0;
  const quotes = isChosen ? quotesOf(claims) : [];
  if (quotes.length === 0) return [...claims];
  const clauses = quotes.flatMap(({ text, clauses: spans }) => spans.map(({ start, end }) => text.slice(start, end)));
  const [asked, ...vectors] = await (await embedder()).embed([topic, ...clauses], { signal });
  const cosines = vectors.map((vector) => dot(asked!, vector));
  const clearest = new Map<string, TextSpan>();
  for (const { text, clauses: spans } of quotes) {
    const best = outstanding(cosines.splice(0, spans.length));
    if (best !== undefined) clearest.set(text, spans[best]!);
  }
  const marked = (citation: Citation): Citation => {
    const emphasis = isLine(citation) ? clearest.get(citation.quote) : undefined;
    return emphasis ? { ...citation, emphasis } : citation;
  };
  return claims.map((claim) => ({ ...claim, citations: claim.citations.map(marked) }));
}

/** The different lines of several clauses; of more than can be compared, those with the most clauses are left out. */
function quotesOf(claims: readonly Claim[]): Quote[] {
  const lines = claims.flatMap(({ citations }) => citations.filter(isLine));
  const quotes = [...new Set(lines.map(({ quote }) => quote))]
    .map((text): Quote => ({ text, clauses: clausesOf(text) }))
    .filter(({ clauses }) => clauses.length > 1)
    .sort((a, b) => a.clauses.length - b.clauses.length);
  let count = 0;
  return quotes.filter(({ clauses }) => (count += clauses.length) <= mostClauses);
}

function isLine({ kind }: Citation): boolean {
  return kind === 'said' || kind === 'written';
}

/** The place of the cosine that is higher than every other by a margin, if there is such. */
export function outstanding(cosines: readonly number[]): number | undefined {
  const best = cosines.indexOf(Math.max(...cosines));
  const next = Math.max(...cosines.filter((_, at) => at !== best));
  return cosines[best]! - next >= clearestClause ? best : undefined;
}
