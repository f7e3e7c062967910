import { type ChapterList, type ChapterStart, withEnds } from '../../src-main/domain/chapters.ts';
import type { Engine, VideoStatus } from '../../src-main/domain/engine.ts';
import type { VideoId } from '../../src-main/domain/video.ts';

/** Chapters as a person wants them, in memory; none are made. */
export function storelessChapters(
  statusOf: (video: VideoId) => VideoStatus,
): Pick<Engine, 'getChapters' | 'setChapters'> {
  const own = new Map<VideoId, readonly ChapterStart[]>();
  const listOf = (id: VideoId): ChapterList => ({
    origin: own.has(id) ? 'person' : 'made',
    chapters: withEnds(own.get(id) ?? [], statusOf(id).video.media.duration),
    isWhole: true,
  });
  return {
    getChapters: async ({ video }) => listOf(video),
    setChapters: async ({ video, chapters }) => {
      if (chapters) own.set(video, chapters);
      else own.delete(video);
      return listOf(video);
    },
  };
}
