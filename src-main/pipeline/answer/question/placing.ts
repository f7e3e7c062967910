import type { Moment } from '../../../domain/time.ts';
import type { Video } from '../../../domain/video.ts';
import type { Question } from './question.ts';
import { namedTime } from './time-words.ts';

/** All of a video. */
export function wholeOf({ media }: Video): Moment {
  return { start: 0, end: media.duration };
}

/** Keeps a time that the question names inside the scope; one that lies outside altogether is kept as it is, to be refused. */
export function cutTo(question: Question, scope: Moment): Question {
  const { start, end } = question.within;
  const cut = { start: Math.max(start, scope.start), end: Math.min(end, scope.end) };
  return cut.start < cut.end ? { ...question, within: cut } : question;
}

/** The same question put to another video: a time that it names is counted there. */
export function placedIn(question: Question, scope: Moment): Question {
  return cutTo({ ...question, within: namedTime(question.text, scope)?.moment ?? scope }, scope);
}

export function isOutside({ within: { start, end } }: Question, scope: Moment): boolean {
  return start >= scope.end || end <= scope.start;
}
