import type { Scope } from '../../domain/answer.ts';
import { toldLanguage } from '../search/told-language.ts';
import type { Retriever } from '../search/retriever.ts';
import type { Understanding } from '../search/search.ts';
import { inquirer } from './answerer.ts';
import type { AnswerParts } from './inquiry.ts';
import { respelt, type Vocabulary } from './question/spelling.ts';
import { vocabularyOf } from './question/vocabulary.ts';
import { wordingOf } from './wording/wordings.ts';

/** What search owes to the understanding of questions: the evidence that answers one, and words put right. */
export function understandingFor(parts: AnswerParts, retriever: Retriever): Understanding {
  const inquire = inquirer(parts, retriever);
  return {
    answering: async ({ query, kinds, videos, within }, signal) => {
      const [only, ...others] = videos ?? parts.library.videos.list().map(({ id }) => id);
      if (only === undefined || !asksSomething(query)) return [];
      const scope: Scope =
        others.length > 0 ? { videos: videos ?? 'all' } : { video: only, ...(within && { clip: within }) };
      const { compose, check } = await inquire({ question: query, ...scope }, await wordingOf('en'), [], signal);
      const { drafts } = await compose();
      const cited = check.passing(drafts).flatMap(({ citations }) => citations.map(({ evidence }) => evidence));
      return parts.library.evidence.byIds([...new Set(cited)]).filter(({ kind }) => kinds?.includes(kind) ?? true);
    },
    respelt: async (text, videos) => {
      const names = await retriever.names();
      const vocabulary = (): Vocabulary => {
        const called = names.heard.words.union(names.seen.words);
        const [only, ...others] = videos ?? [];
        // All that several videos hold is too much to read at every key.
        const own = only !== undefined && others.length === 0 ? vocabularyOf(parts.library, only, names) : undefined;
        const isName = (stemmed: string): boolean => names.heard.stems.has(stemmed) || names.seen.stems.has(stemmed);
        return { isName, called, there: own ? own.there.union(called) : called };
      };
      return respelt(text, vocabulary).text;
    },
  };
}

/** A question, and not some words that are looked for. */
function asksSomething(query: string): boolean {
  return /[?？؟]\s*$/u.test(query) || toldLanguage(query) !== undefined;
}
