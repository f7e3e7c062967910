import { AppError } from './errors.ts';
import type { Moment } from './time.ts';

/** The longest text of a line that a person may write, in letters of JavaScript. */
export const longestLineText = 2_000;

/** A text that a person wrote for a line of speech which is not there any more. */
export interface SetAsideEdit extends Moment {
  id: number;
  text: string;
  /** What was recognised then. */
  original: string;
}

export function unknownLine(): AppError {
  return new AppError('LINE_UNKNOWN', 'This line is not in the library any more: look at the transcript again.');
}
