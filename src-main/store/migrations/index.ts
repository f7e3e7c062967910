import { library } from './0001-library.ts';
import { pictures } from './0002-pictures.ts';
import { seenAndWritten } from './0003-seen-and-written.ts';
import { scopes } from './0004-scopes.ts';
import { emphasis } from './0005-emphasis.ts';
import { editedQuestions } from './0006-edited-questions.ts';
import { evidenceOutline } from './0007-evidence-outline.ts';
import { subtitles } from './0008-subtitles.ts';
import { lineEdits } from './0009-line-edits.ts';
import { speakers } from './0010-speakers.ts';
import { softTokens } from './0011-soft-tokens.ts';
import { chapters } from './0012-chapters.ts';
import { glimpses } from './0013-glimpses.ts';
import { seenParts } from './0014-seen-parts.ts';
import { refusalKinds } from './0015-refusals.ts';

/** One step from a library of version `version - 1` to `version`. Never edited once it has been released. */
export interface Migration {
  version: number;
  /** True when the step drops or rewrites what a person made; the library is copied before. */
  destructive: boolean;
  sql: string;
}

/** All steps in order, 1, 2, 3 … without a gap. */
export const migrations: readonly Migration[] = inOrder([
  library,
  pictures,
  seenAndWritten,
  scopes,
  emphasis,
  editedQuestions,
  evidenceOutline,
  subtitles,
  lineEdits,
  speakers,
  softTokens,
  chapters,
  glimpses,
  seenParts,
  refusalKinds,
]);

/** @throws Error when the versions are not 1, 2, 3 … in this order: a fault of the program, found when it starts. */
export function inOrder(steps: readonly Migration[]): readonly Migration[] {
  steps.forEach(({ version }, i) => {
    if (version !== i + 1) throw new Error(`Migration ${version} stands where ${i + 1} belongs.`);
  });
  return steps;
}
