import { videoNames } from '../../../domain/video-names.ts';
import type { VideoId } from '../../../domain/video.ts';
import type { Retriever } from '../../search/retriever.ts';
import { namedInTranslation } from '../../search/translated-names.ts';
import { ClaimCheck } from '../check.ts';
import { isEmpty, isThroughAll } from '../coverage-note.ts';
import type { AnswerLibrary, Inquiry } from '../inquiry.ts';
import { askedLanguage } from '../question/asked-language.ts';
import { wholeOf } from '../question/placing.ts';
import type { Question } from '../question/question.ts';
import { understand } from '../question/understand.ts';
import { ofSpeaker } from '../question/speaker-asked.ts';
import { perhapsThere } from '../perhaps-there.ts';
import { refuse, refuseOutside, type Place, type Unsure } from '../refuse.ts';
import type { Wording } from '../wording/wording.ts';
import { lacking } from './lacking.ts';
import { listing } from './listing.ts';
import { asksForOverview, overview } from './overview.ts';
import { unfinishedCount, wideCoverage, wideCoverageNote, type VideoProgress } from './wide-coverage.ts';
import { videoLengths } from './video-lengths.ts';
import { WideScene, type WideSubject } from './wide-scene.ts';

/** A question put to several videos: the claims name them. */
export async function askSeveralVideos(
  library: AnswerLibrary,
  retriever: Retriever,
  { text, wording, ...subject }: WideSubject & { text: string; wording: Wording },
  signal: AbortSignal | undefined,
): Promise<Inquiry> {
  const { videos } = subject;
  const longest = { start: 0, end: Math.max(...videos.map((video) => wholeOf(video).end)) };
  const labels = await retriever.names();
  const language = askedLanguage(text, wording.language);
  const translated = await namedInTranslation(text, labels, language);
  const read = (some: string): Question => understand(some, longest, labels, false, translated, language);
  const speakers = library.speakers.everyName().map((name) => ({ speaker: { name }, called: name }));
  const question = ofSpeaker(text, speakers, read) ?? read(text);
  const wide = new WideScene(library, retriever, subject, question, wording, signal);
  const parts = new Map(videos.flatMap(({ id }) => partOf(wide, id)));
  const names = videoNames(videos);
  const progress = videos.map(({ id, media, cutShort }): VideoProgress => {
    return { duration: media.duration, stages: library.stages.list(id), isCutShort: cutShort !== undefined };
  });
  return {
    question,
    compose: async () => {
      if (isBeyond(question) || parts.size === 0) return { drafts: [] };
      const remark = videoLengths(wide, names) ?? lacking(wide, names, (id) => isThroughAll(library.stages.list(id)));
      if (remark) return remark;
      return asksForOverview(question) ? overview(wide, names) : listing(wide, names);
    },
    check: new ClaimCheck({ library, labels, parts, names }),
    refuse: async () =>
      parts.size === 0
        ? refuseOutside(question.within, longest, wording)
        : ((await perhapsIn(wide, library, names)) ?? refuse(wide, library, placeOf(progress, names, wording))),
    coverage: () => ({ coverage: wideCoverage(progress), coverageNote: wideCoverageNote(progress, wording) }),
  };
}

/** True for what no evidence tells; who says some words is told by the lines that hold them. */
function isBeyond({ beyond, speaker, untold, words, phrases }: Question): boolean {
  if (beyond === undefined || speaker || untold) return false;
  return beyond !== 'speaker' || words.length + phrases.length === 0;
}

function partOf(wide: WideScene, id: VideoId): [VideoId, { start: number; end: number }][] {
  const scene = wide.sceneOf(id);
  return scene ? [[id, scene.question.within]] : [];
}

/** The more videos there are, the likelier one of them holds something that a model took for what is not there: of 115 sounds and things of one video it is one. */
const mostUnsure = 8;

/** Where something may be, of a few videos; a time that is named is one of each of them, and not of all together. */
async function perhapsIn(
  wide: WideScene,
  library: AnswerLibrary,
  names: ReadonlyMap<VideoId, string>,
): Promise<Unsure | undefined> {
  if (wide.videos.length > mostUnsure || wide.question.timed) return undefined;
  return perhapsThere(wide, library, { videos: wide.videos.map(({ id }) => id), nameOf: (video) => names.get(video)! });
}

function placeOf(progress: readonly VideoProgress[], names: ReadonlyMap<VideoId, string>, wording: Wording): Place {
  const unfinished = unfinishedCount(progress);
  const { length } = progress;
  const isMute = progress.every(({ stages }) => isEmpty(stages));
  return {
    searched: { videos: length },
    mute: isMute ? wording.emptyVideos(length) : undefined,
    unfinished: unfinished > 0 ? wording.unfinishedVideos(unfinished) : undefined,
    nameOf: (video) => names.get(video)!,
  };
}
