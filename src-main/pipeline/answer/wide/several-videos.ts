import { videoNames } from '../../../domain/video-names.ts';
import type { VideoId } from '../../../domain/video.ts';
import type { Retriever } from '../../search/retriever.ts';
import { ClaimCheck } from '../check.ts';
import { emptyNote } from '../coverage-note.ts';
import type { AnswerLibrary, Inquiry } from '../inquiry.ts';
import { wholeOf } from '../placing.ts';
import { understand } from '../question.ts';
import { refuse, refuseOutside, type Place } from '../refuse.ts';
import { counted } from '../wording.ts';
import { listing } from './listing.ts';
import { asksForOverview, overview } from './overview.ts';
import { unfinishedCount, wideCoverage, wideCoverageNote, type VideoProgress } from './wide-coverage.ts';
import { WideScene, type WideSubject } from './wide-scene.ts';

/** A question put to several videos: the claims name them. */
export async function askSeveralVideos(
  library: AnswerLibrary,
  retriever: Retriever,
  { text, ...subject }: WideSubject & { text: string },
  signal: AbortSignal | undefined,
): Promise<Inquiry> {
  const { videos } = subject;
  const longest = { start: 0, end: Math.max(...videos.map((video) => wholeOf(video).end)) };
  const question = understand(text, longest, await retriever.names());
  const wide = new WideScene(library, retriever, subject, question, signal);
  const parts = new Map(videos.flatMap(({ id }) => partOf(wide, id)));
  const names = videoNames(videos);
  const progress = videos.map(({ id, media, cutShort }): VideoProgress => {
    return { duration: media.duration, stages: library.stages.list(id), isCutShort: cutShort !== undefined };
  });
  return {
    question,
    compose: async () => {
      if (question.beyond || parts.size === 0) return { drafts: [] };
      return asksForOverview(question) ? overview(wide, names) : listing(wide, names);
    },
    check: new ClaimCheck(library, parts, names),
    refuse: async () =>
      parts.size === 0
        ? refuseOutside(question.within, longest)
        : refuse(
            wide,
            library,
            placeOf(progress, (video) => ` in ${names.get(video)!}`),
          ),
    coverage: () => ({ coverage: wideCoverage(progress), coverageNote: wideCoverageNote(progress) }),
  };
}

function partOf(wide: WideScene, id: VideoId): [VideoId, { start: number; end: number }][] {
  const scene = wide.sceneOf(id);
  return scene ? [[id, scene.question.within]] : [];
}

function placeOf(progress: readonly VideoProgress[], where: (video: VideoId) => string): Place {
  const unfinished = unfinishedCount(progress);
  const isEmpty = progress.every(({ stages }) => emptyNote(stages) !== undefined);
  return {
    name: `these ${progress.length} videos`,
    mute: isEmpty ? `None of the ${progress.length} videos has sound or picture.` : undefined,
    unfinished:
      unfinished > 0
        ? `${counted(unfinished, 'video')} ${unfinished === 1 ? 'is' : 'are'} not looked through to the end yet, so it may still come.`
        : undefined,
    where,
  };
}
