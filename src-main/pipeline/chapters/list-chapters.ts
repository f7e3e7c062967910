import {
  mostChapters,
  withEnds,
  type ChapterList,
  type ChapterOrigin,
  type ChapterStart,
} from '../../domain/chapters.ts';
import { AppError } from '../../domain/errors.ts';
import { isFinished } from '../../domain/stage.ts';
import type { Video, VideoId } from '../../domain/video.ts';
import type { Library } from '../../store/library.ts';
import { materialOf, type ChapterSources } from './material.ts';
import { chapterStarts } from './starts.ts';
import { titled } from './titles.ts';

/** Rules by which chapters are made; others make them anew. */
const rules = 'chapters-1';

/** What listing chapters reads and keeps. */
export type ChapterLibrary = ChapterSources & Pick<Library, 'chapters' | 'stages' | 'videos'>;

/**
 * The chapters that count. Those that nobody named are made where they are missing, or where the evidence is another than they were made of;
 * that runs no model.
 *
 * @param made asks for those made from evidence, whatever the file and the person say
 * @throws AppError VIDEO_UNKNOWN
 */
export function listChapters(library: ChapterLibrary, id: VideoId, made = false): ChapterList {
  const video = known(library, id);
  const isWhole = isFinished(library.stages.list(id));
  const listed = (origin: ChapterOrigin, starts: readonly ChapterStart[]): ChapterList => ({
    origin,
    chapters: withEnds(starts, video.media.duration),
    isWhole,
  });
  const own = made ? undefined : library.chapters.get(id, 'person');
  if (own) return listed('person', own.chapters);
  const { chapters: named = [] } = video.media;
  if (!made && named.length > 0) return listed('file', named);
  return listed('made', isWhole ? madeChapters(library, video) : []);
}

/**
 * Keeps chapters as a person wants them; null forgets those, and what the file names or was made counts again.
 *
 * @throws AppError VIDEO_UNKNOWN
 */
export function setChapters(
  library: ChapterLibrary,
  id: VideoId,
  chapters: readonly ChapterStart[] | null,
): ChapterList {
  const { media } = known(library, id);
  if (chapters === null) library.chapters.drop(id, 'person');
  else library.chapters.set(id, 'person', withEnds(chapters.slice(0, mostChapters), media.duration));
  return listChapters(library, id);
}

function known(library: ChapterLibrary, id: VideoId): Video {
  const video = library.videos.get(id);
  if (!video) throw new AppError('VIDEO_UNKNOWN', 'This video is not in the library; open its file first.');
  return video;
}

function madeChapters(library: ChapterLibrary, video: Video): ChapterStart[] {
  const stages = library.stages.list(video.id);
  const counts = Object.values(library.evidence.counts(video.id));
  const version = [rules, ...stages.map((stage) => stage.version), ...counts].join(' ');
  const kept = library.chapters.get(video.id, 'made');
  if (kept?.version === version) return kept.chapters;
  const vectorsVersion = stages.find(({ stage }) => stage === 'embeddings')?.version ?? '';
  const material = materialOf(library, video, vectorsVersion);
  const starts = chapterStarts(material).map((start) => ({ start }));
  const chapters = titled(withEnds(starts, video.media.duration), material);
  library.chapters.set(video.id, 'made', chapters, version);
  return chapters;
}
