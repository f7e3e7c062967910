import { join } from 'node:path';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import { labelsAsked } from '../../../src-main/pipeline/answer/question/labels-asked.ts';
import { understand } from '../../../src-main/pipeline/answer/question/understand.ts';
import { shareWeight } from '../../../src-main/pipeline/answer/thresholds.ts';
import { ModelShelf } from '../../../src-main/pipeline/model-shelf.ts';
import { searchPartsOf } from '../../../src-main/pipeline/search-parts.ts';
import { Retriever } from '../../../src-main/pipeline/search/retriever.ts';
import { openLibrary } from '../../../src-main/store/open.ts';
import { isInPlace, placesOf } from '../citations.ts';
import { libraryFolder } from '../library.ts';
import { isAbsent, type Question } from '../question-set.ts';
import { asksForLine, rankedLines } from './ranked-lines.ts';
import type { Scorer } from './scorers.ts';

/** One question with all lines of its recording. */
export interface ScoredQuestion {
  question: Question;
  absent: boolean;
  /** For each line, whether it lies in a place that answers, and its scores by name. */
  lines: { right: boolean; scores: Record<string, number> }[];
}

/** How answers rank lines now; the others are compared with it. */
export const asNow = 'e5 and shared words';

const modelsDir = join(import.meta.dirname, '../../../models');

/** Scores every line of its recording for each English question that asks for a line: no sound, no picture, no quotation. */
export async function scoreLines(
  questions: readonly Question[],
  videos: ReadonlyMap<string, VideoId>,
  scorers: Readonly<Record<string, Scorer>>,
): Promise<{ scored: ScoredQuestion[]; milliseconds: Record<string, number> }> {
  const library = openLibrary(libraryFolder(), { mode: 'read' });
  await using shelf = new ModelShelf(await loadPack(modelsDir));
  const retriever = new Retriever(searchPartsOf(library, shelf));
  const names = await retriever.names();
  const spent = Object.fromEntries(Object.keys(scorers).map((name) => [name, 0]));
  const scored: ScoredQuestion[] = [];
  let count = 0;
  for (const question of questions) {
    if (question.language !== undefined || question.after) continue;
    const video = library.videos.get(videos.get(question.recording)!)!;
    const asked = understand(question.question, { start: 0, end: video.media.duration }, names);
    if (!asksForLine(asked) || labelsAsked(asked).length > 0) continue;
    const lines = await rankedLines(library, retriever, video.id, asked);
    if (lines.length === 0) continue;
    const places = placesOf(question);
    const own = lines.map(({ line, closeness, share }) => ({
      right: places.some((place) => isInPlace(question, line, place)),
      scores: { [asNow]: closeness + shareWeight * share } as Record<string, number>,
    }));
    for (const [name, score] of Object.entries(scorers)) {
      const begun = performance.now();
      const found = await score(
        question.question,
        lines.map(({ line }) => line.text),
      );
      spent[name]! += performance.now() - begun;
      for (const [at, value] of found.entries()) own[at]!.scores[name] = value;
    }
    count += lines.length;
    scored.push({ question, absent: isAbsent(question), lines: own });
  }
  library.close();
  const milliseconds = Object.fromEntries(Object.entries(spent).map(([name, all]) => [name, all / count]));
  return { scored, milliseconds };
}
