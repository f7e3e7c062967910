import type { Answer, Citation } from '../domain/answer.ts';
import type { Video, VideoId } from '../domain/video.ts';
import { videoNames } from '../domain/video-names.ts';
import { calledIn, evidenceLine } from './evidence-line.ts';

/** The answer as an object for programs. Where several videos were asked, each citation names its own. */
export function answerJson(
  { text, language, refused, claims, coverage, model }: Answer,
  videos?: readonly Video[],
): object {
  const paths = new Map(videos?.map(({ id, path }) => [id, path]));
  const own = ({ video }: Citation): object => (videos ? { video, path: paths.get(video) } : {});
  const sentences = claims.map((claim) => ({
    text: claim.text,
    citations: claim.citations.map((citation) => {
      const { kind, start, end, quote, emphasis } = citation;
      return { kind, start, end, quote, ...(emphasis && { emphasis }), ...own(citation) };
    }),
  }));
  return { answer: text, language, refused, claims: sentences, coverage, model };
}

/** The answer, its citations by their numbers or what came closest, and what it rests on. */
export async function answerText(
  { text, language, claims, nearest, coverageNote }: Answer,
  videos: readonly Video[] = [],
): Promise<string> {
  const called = await calledIn(language);
  const names = videoNames(videos);
  const widest = Math.max(0, ...[...names.values()].map(({ length }) => Math.min(length, widestName)));
  const where = (video: VideoId): string => (widest > 0 ? `${(names.get(video) ?? '').padEnd(widest)}  ` : '');
  const citations = claims
    .flatMap((claim) => claim.citations)
    .map((one, i) => `${`[${i + 1}]`.padEnd(5)}${where(one.video)}${evidenceLine(one.kind, one, one.quote, called)}`);
  const misses = nearest.map((hit) => `  ?  ${where(hit.video)}${evidenceLine(hit.kind, hit, hit.text, called)}`);
  return [text, ...citations, ...misses, `(${coverageNote})`].join('\n');
}

/** Longer names than this push their lines out of the column. */
const widestName = 32;
