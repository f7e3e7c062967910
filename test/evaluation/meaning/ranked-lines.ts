import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { queryOf, type Question } from '../../../src-main/pipeline/answer/question/question.ts';
import type { Retriever } from '../../../src-main/pipeline/search/retriever.ts';
import type { Library } from '../../../src-main/store/library.ts';

/** A line of a recording as answers weigh it for a question. */
export interface RankedLine {
  line: Evidence;
  /** How close it is by e5. */
  closeness: number;
  /** The share of the question's words that it has. */
  share: number;
}

const choosing = new Set(['find', 'said', 'present']);

/** True for a question that a line may answer: no quotation, and nothing that is beyond all models here. */
export function asksForLine({ intent, words, phrases, beyond }: Question): boolean {
  return choosing.has(intent) && words.length > 0 && phrases.length === 0 && beyond === undefined;
}

/** All lines, said or written, of the part of a video that a question is about. */
export async function rankedLines(
  library: Pick<Library, 'evidence'>,
  retriever: Retriever,
  video: VideoId,
  asked: Question,
): Promise<RankedLine[]> {
  const { within } = asked;
  const lines = library.evidence.list({ video, kinds: ['said', 'written'], within });
  if (lines.length === 0) return [];
  const query = queryOf(asked, { videos: [video], within });
  const shares = new Map(retriever.words(query, lines.length).map((hit) => [hit.evidence.id, hit.share]));
  const close = await retriever.closenessOf(query, lines);
  return lines.map((line, at) => ({ line, closeness: close[at]!.closeness, share: shares.get(line.id) ?? 0 }));
}
