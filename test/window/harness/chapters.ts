import { type ChapterList, type ChapterStart, withEnds } from '../../../src-main/domain/chapters.ts';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import type { Calls } from '../../../src-preload/contract/types.ts';

/** Chapters as the engine keeps them: the person's beside those of the file and those made. */
export function chapterVerbs(
  statuses: ReadonlyMap<string, VideoStatus>,
  made: readonly ChapterStart[] = [],
): {
  [Verb in 'getChapters' | 'setChapters']: (input: Calls[Verb]['input']) => Promise<Calls[Verb]['output']>;
} {
  const own = new Map<string, readonly ChapterStart[]>();
  const listOf = (video: string, wantsMade = false): ChapterList => {
    const { duration, chapters: named = [] } = statuses.get(video)!.video.media;
    const persons = wantsMade ? undefined : own.get(video);
    if (persons) return { origin: 'person', chapters: withEnds(persons, duration), isWhole: true };
    if (!wantsMade && named.length > 0) return { origin: 'file', chapters: withEnds(named, duration), isWhole: true };
    return { origin: 'made', chapters: withEnds(made, duration), isWhole: true };
  };
  return {
    getChapters: async (input) => listOf(input.video, input.made),
    setChapters: async ({ video, chapters }) => {
      if (chapters) own.set(video, chapters);
      else own.delete(video);
      return listOf(video);
    },
  };
}
