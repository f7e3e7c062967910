import type { Coverage } from '../../domain/stage.ts';
import type { Library } from '../../store/library.ts';
import type { SearchLibrary, SearchParts } from '../search/ports.ts';
import type { ChapterLibrary } from '../chapters/list-chapters.ts';
import type { ClaimCheck } from './check.ts';
import type { Composition } from './draft.ts';
import type { Question } from './question/question.ts';
import type { Refusal, Unsure } from './refuse.ts';

/** What answering reads of the library. */
export type AnswerLibrary = SearchLibrary & ChapterLibrary & Pick<Library, 'subtitles' | 'speakers' | 'waveforms'>;

export interface AnswerParts extends SearchParts {
  library: AnswerLibrary;
}

/** A question put to its scope, one video or several: the steps that differ between them. */
export interface Inquiry {
  question: Question;
  compose: () => Promise<Composition>;
  check: ClaimCheck;
  refuse: () => Promise<Refusal | Unsure>;
  /** How far the scope had been looked through. */
  coverage: () => { coverage: Coverage; coverageNote: string };
}
