import type { Evidence, EvidenceKind } from '../../../domain/evidence.ts';
import { touches } from '../../../domain/time.ts';
import type { Video, VideoId } from '../../../domain/video.ts';
import { termsOf } from '../../search/find-words.ts';
import type { Query } from '../../search/query.ts';
import type { Retriever } from '../../search/retriever.ts';
import type { NamedLabels } from '../../search/label-names.ts';
import type { LabelledKind } from '../../search/ports.ts';
import type { AnswerLibrary } from '../inquiry.ts';
import { fitLines, type FittingLine, type FittingLines } from '../lines.ts';
import type { LabelsAsked } from '../question/labels-asked.ts';
import { isOutside, placedIn, wholeOf } from '../question/placing.ts';
import { queryOf, type Question } from '../question/question.ts';
import type { Searched } from '../refuse.ts';
import { linedKinds, ofSpeaker, Scene } from '../scene.ts';
import type { Wording } from '../wording/wording.ts';

/** Lines of all videos that are compared, and that may answer; of one video only its best ones. */
const breadth = { considered: 96, mostAnswering: 48 };
const linesPerVideo = 3;

/** What a question to several videos is about. */
export interface WideSubject {
  videos: readonly Video[];
  /** These are all videos of the library. */
  isWhole: boolean;
}

/**
 * One question put to several videos. What may answer is looked for in all of them at once, by search; the lines of a video
 * are read only where something was found, one video after the other.
 */
export class WideScene implements Searched {
  readonly question: Question;
  readonly retriever: Retriever;
  readonly wording: Wording;
  readonly signal: AbortSignal | undefined;
  readonly #library: AnswerLibrary;
  readonly #videos: ReadonlyMap<VideoId, Video>;
  /** Undefined where all of the library is meant, so that queries need not name every video. */
  readonly #ids: readonly VideoId[] | undefined;
  #fitting: Promise<FittingLines> | undefined;
  #meant: Promise<NamedLabels | undefined> | undefined;
  #query: Query | undefined;

  constructor(
    library: AnswerLibrary,
    retriever: Retriever,
    { videos, isWhole }: WideSubject,
    question: Question,
    wording: Wording,
    signal: AbortSignal | undefined,
  ) {
    this.#library = library;
    this.retriever = retriever;
    this.#videos = new Map(videos.map((video) => [video.id, video]));
    this.#ids = isWhole ? undefined : videos.map(({ id }) => id);
    this.question = question;
    this.wording = wording;
    this.signal = signal;
  }

  get videos(): Video[] {
    return [...this.#videos.values()];
  }

  /** The question put to one of the videos; undefined where the time that it names lies outside. */
  sceneOf(id: VideoId): Scene | undefined {
    const video = this.#videos.get(id);
    if (!video) return undefined;
    const question = placedIn(this.question, wholeOf(video));
    if (isOutside(question, wholeOf(video))) return undefined;
    return new Scene(this.#library, this.retriever, video, question, this.wording, this.signal, {
      fittingLines: (of) => this.#fittingOf(of),
      meantSounds: () => this.meantSounds(),
    });
  }

  /** Lines of all videos that may answer, and near misses; found once. */
  fittingLines(): Promise<FittingLines> {
    this.#fitting ??= this.#fit();
    return this.#fitting;
  }

  /** The sound that the question means, where it names none; found once. */
  meantSounds(): Promise<NamedLabels | undefined> {
    this.#meant ??= this.retriever.soundsByMeaning(this.#asQuery(), this.signal);
    return this.#meant;
  }

  /** Videos with one of the sounds or things, the one where they last longest first. */
  videosLabelled({ kind, ids }: LabelsAsked): VideoId[] {
    return this.#library.evidence.videosWith({ ...this.#scope(), kinds: [kind], labels: [...ids] });
  }

  /** Videos in which anything is said, written, seen or heard, the one with most of it first. */
  videosWith(kind: EvidenceKind): VideoId[] {
    return this.#library.evidence.videosWith({ ...this.#scope(), kinds: [kind] });
  }

  /** Videos in which a line holds one of the quoted phrases, or all words of the question. */
  videosSaying(): VideoId[] {
    const { phrases } = this.question;
    const query = this.#asQuery();
    const hits = this.#library.search.words({
      ...this.#scope(),
      kinds: linedKinds(this.question),
      terms: phrases.length > 0 ? phrases : termsOf(query),
      match: phrases.length > 0 ? 'any' : 'all',
      limit: this.#videos.size,
      perVideo: 1,
    });
    return hits.map(({ evidence }) => evidence.video);
  }

  surest(kind: LabelledKind, labels: readonly string[] | undefined, limit: number): Evidence[] {
    return this.#library.evidence.surest({ ...this.#scope(), kinds: [kind], ...(labels && { labels }) }, limit);
  }

  searched(kind: EvidenceKind): number {
    return this.#library.evidence.count({ ...this.#scope(), kinds: [kind] });
  }

  tellsSpeakers(): boolean {
    return this.question.speaker !== undefined;
  }

  known(): [] {
    return [];
  }

  async #fit(): Promise<FittingLines> {
    const { answering, missing } = await fitLines(
      this.#asQuery(),
      this.retriever,
      this.signal,
      ofSpeaker(this.question, breadth),
    );
    const isAsked = ({ evidence }: FittingLine): boolean => {
      const scene = this.sceneOf(evidence.video);
      return scene !== undefined && touches(evidence, scene.question.within);
    };
    return { answering: answering.filter(isAsked), missing: missing.filter(isAsked) };
  }

  async #fittingOf(video: VideoId): Promise<FittingLines> {
    const { answering, missing } = await this.fittingLines();
    const own = ({ evidence }: FittingLine): boolean => evidence.video === video;
    return { answering: answering.filter(own).slice(0, linesPerVideo), missing: missing.filter(own) };
  }

  #scope(): { videos?: readonly VideoId[] } {
    return this.#ids ? { videos: this.#ids } : {};
  }

  /** The question as a query of all videos; the same every time. */
  #asQuery(): Query {
    const kinds = linedKinds(this.question);
    this.#query ??= queryOf(this.question, { ...this.#scope(), kinds, perVideo: linesPerVideo });
    return this.#query;
  }
}
