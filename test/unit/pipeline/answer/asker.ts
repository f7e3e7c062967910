import type { Answer } from '../../../../src-main/domain/answer.ts';
import type { NewEvidence } from '../../../../src-main/domain/evidence.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { searchParts, smallLibrary } from '../search/small-library.ts';

/** Asks about a video of a minute in which this is found; of a library of its own each time; shown in the language, where one is given. */
export const asker =
  (evidence: NewEvidence[]) =>
  async (question: string, language?: string): Promise<Answer> => {
    const library = await smallLibrary([{ id: 'minute', duration: 60, evidence }]);
    return createAnswerer(searchParts(library))({ video: 'minute', question, ...(language && { language }) });
  };
