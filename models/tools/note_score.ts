import type { RunOptions } from '../../src-main/inference/session.ts';
import { LanguageContext } from './language_context.ts';
import type { LanguageModel } from '../../src-main/models/language/model.ts';

const prompt = 'Question about the note:';
/** A longer note or question is read only so far, so that one note costs a bounded time. */
const longestText = 1000;

/**
 * How much more likely a question is with a note before it than without: log P(question | note) - log P(question), summed over the
 * question's tokens. Comparable between questions, because the difference takes out how common a question is. It separates in
 * English only (README.md has the figures).
 *
 * @param notes such as `speech: "Press 1 to lock the conference."`
 * @returns one score for each note; 0 is chance
 */
export async function scoreNotes(
  model: LanguageModel,
  question: string,
  notes: readonly string[],
  options: RunOptions = {},
): Promise<number[]> {
  const { tokenizer } = model;
  const context = new LanguageContext(model);
  const asked = tokenizer.encode(` ${cut(question)}`);
  const logProbability = async (before: string): Promise<number> =>
    (await context.logProbabilities(tokenizer.encode(before), asked, options)).reduce((sum, one) => sum + one, 0);
  const alone = await logProbability(prompt);
  const scores: number[] = [];
  for (const note of notes) scores.push((await logProbability(`Note: ${cut(note)}\n${prompt}`)) - alone);
  return scores;
}

function cut(text: string): string {
  return text.trim().slice(0, longestText);
}
