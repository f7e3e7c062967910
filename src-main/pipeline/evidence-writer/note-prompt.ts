import type { Note } from './notes.ts';

/** What a text model is told before a question. */
export const writerSystem =
  'You answer a question about a video from numbered notes of what was said, written, seen and heard in it. ' +
  'Use only what the notes say, in the language of the question, in one to three short sentences. ' +
  'End every sentence with the number of the note that it rests on, such as [1].';

/** The question with the notes that it is to be answered from. */
export function notePrompt(notes: readonly Note[], question: string): string {
  const lines = notes.map(({ text }, at) => `[${at + 1}] ${text}`);
  return `Notes:\n${lines.join('\n')}\n\nQuestion: ${question}`;
}
