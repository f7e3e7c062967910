import type { Answer, Hit } from '../domain/answer.ts';
import type { Video, VideoId } from '../domain/video.ts';
import { videoNames } from '../domain/video-names.ts';
import { calledIn, evidenceLine } from './evidence-line.ts';

/** The answer, its citations by their numbers, or what came closest (`?`), or where it may be (`~`), and what it rests on. */
export async function answerText(
  { text, language, claims, nearest, perhaps = [], coverageNote }: Answer,
  videos: readonly Video[] = [],
): Promise<string> {
  const called = await calledIn(language);
  const names = videoNames(videos);
  const widest = Math.max(0, ...[...names.values()].map(({ length }) => Math.min(length, widestName)));
  const where = (video: VideoId): string => (widest > 0 ? `${(names.get(video) ?? '').padEnd(widest)}  ` : '');
  const citations = claims
    .flatMap((claim) => claim.citations)
    .map((one, i) => `${`[${i + 1}]`.padEnd(5)}${where(one.video)}${evidenceLine(one.kind, one, one.quote, called)}`);
  const listed = (mark: string, { video, kind, text: name, ...at }: Hit): string =>
    `  ${mark}  ${where(video)}${evidenceLine(kind, at, name, called)}`;
  const others = [...nearest.map((hit) => listed('?', hit)), ...perhaps.map((hit) => listed('~', hit))];
  return [text, ...citations, ...others, `(${coverageNote})`].join('\n');
}

/** Longer names than this push their lines out of the column. */
const widestName = 32;
