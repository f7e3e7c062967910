import { id, moment } from './sample-answers.ts';

// What must be refused wherever it stands.

/** Ids of videos that must never reach the engine. */
const badIds = [undefined, '', 'abc', '../../etc/passwd', id.toUpperCase(), `${id}\n`, 5, null, { toString: () => id }];
export const badVideos = badIds.map((bad) => ({ video: bad }));
export const badMoments = [
  { start: 2, end: 1 },
  { start: -1, end: 1 },
  { start: 0, end: Infinity },
  { start: Number.NaN, end: 1 },
  { start: 0 },
  [],
];
export const badScopes = [
  {},
  { videos: 'every' },
  { videos: ['*'] },
  { video: id, videos: 'all' },
  { videos: 'all', clip: moment },
];
export const notEmpty = [undefined, null, [], { x: 1 }, 'text'];
