import type { ChapterList } from '../../domain/chapters.ts';
import { bySureness } from '../../domain/confidence.ts';
import type { Evidence, EvidenceKind } from '../../domain/evidence.ts';
import type { Video, VideoId } from '../../domain/video.ts';
import type { Moment } from '../../domain/time.ts';
import type { Term } from '../../store/search.ts';
import type { StoredSeenPart } from '../../store/seen-part-repository.ts';
import type { Query } from '../search/query.ts';
import type { Retriever } from '../search/retriever.ts';
import type { NamedLabels } from '../search/label-names.ts';
import type { LabelledKind } from '../search/ports.ts';
import type { AnswerLibrary } from './inquiry.ts';
import { listChapters } from '../chapters/list-chapters.ts';
import { askedClaims } from './compose/label-claims.ts';
import type { Draft } from './draft.ts';
import { type Breadth, fitLines, type FittingLines, inOneVideo } from './lines.ts';
import type { LabelsAsked } from './question/labels-asked.ts';
import { queryOf, type Question } from './question/question.ts';
import type { Searched } from './refuse.ts';
import { briefScore, oneStep } from './thresholds.ts';
import type { Wording } from './wording/wording.ts';

/** What is found once for all videos that a question is about. */
export interface FoundTogether {
  fittingLines: (video: VideoId) => Promise<FittingLines>;
  meantSounds: () => Promise<NamedLabels | undefined>;
}

/** One question put to one video: what composers read. All evidence is of the part that is asked about, in order of time. */
export class Scene implements Searched {
  readonly video: Video;
  readonly question: Question;
  readonly retriever: Retriever;
  readonly wording: Wording;
  readonly signal: AbortSignal | undefined;
  readonly #library: AnswerLibrary;
  readonly #together: FoundTogether | undefined;
  #query: Query | undefined;
  #fitting: Promise<FittingLines> | undefined;

  constructor(
    library: AnswerLibrary,
    retriever: Retriever,
    video: Video,
    question: Question,
    wording: Wording,
    signal: AbortSignal | undefined,
    together?: FoundTogether,
  ) {
    this.#library = library;
    this.retriever = retriever;
    this.video = video;
    this.question = question;
    this.wording = wording;
    this.signal = signal;
    this.#together = together;
  }

  /** The chapters of the whole video, as the library has them now. */
  chapters(): ChapterList {
    return listChapters(this.#library, this.video.id);
  }

  /** Media times at which the shots of the whole video begin, as far as it was looked at. */
  shots(): readonly number[] {
    return this.#library.pictures.read(this.video.id).shots;
  }

  /** Lines that are spoken, or that stand in the picture. */
  lines(): Evidence[] {
    return this.#list(linedKinds(this.question)).filter((line) => isSpokenBy(line, this.question));
  }

  spoken(): Evidence[] {
    return this.#list(['said']).filter((line) => isSpokenBy(line, this.question));
  }

  written(): Evidence[] {
    return this.#list(['written']);
  }

  /** True when there is a spoken line. */
  speaks(): boolean {
    return this.#count(['said']) > 0;
  }

  tellsSpeakers(): boolean {
    return this.spoken().some(({ speaker }) => speaker !== undefined);
  }

  /** Spoken lines that the index of words finds for all of the terms; every spoken line where there are no terms. */
  spokenWith(terms: readonly Term[]): Evidence[] {
    if (terms.length === 0) return this.spoken();
    const { within } = this.question;
    const scope = { videos: [this.video.id], kinds: ['said' as const], within };
    return this.#library.search
      .words({ ...scope, terms, match: 'all', limit: mostLines })
      .map(({ evidence }) => evidence)
      .filter((line) => isSpokenBy(line, this.question))
      .sort((a, b) => a.start - b.start);
  }

  heard(): Evidence[] {
    return this.#list(['heard']);
  }

  seen(): Evidence[] {
    return this.#list(['seen']);
  }

  /** What is heard or seen of what is asked for. */
  labelled({ kind, ids }: LabelsAsked): Evidence[] {
    return this.sure(kind, [...ids]);
  }

  /** What is heard or seen that a claim may rest on; of these labels, where some are given. */
  sure(kind: LabelledKind, labels?: readonly string[]): Evidence[] {
    const all = this.#list([kind], labels);
    return kind === 'heard' ? all.filter(isCertain) : all;
  }

  /** What was counted and measured of what is seen, in the parts of its time that lie within a moment; in the part that is asked about. */
  seenParts(evidence: readonly Evidence[], within: Moment = this.question.within): StoredSeenPart[] {
    return this.#library.seenParts.of(
      evidence.map(({ id }) => id),
      within,
    );
  }

  surest(kind: LabelledKind, labels: readonly string[] | undefined, limit: number): Evidence[] {
    return this.#list([kind], labels).sort(bySureness).slice(0, limit);
  }

  searched(kind: EvidenceKind): number {
    return this.#count([kind]);
  }

  known(asked: LabelsAsked): Draft[] {
    return askedClaims(this.labelled(asked), asked, this);
  }

  /** Lines that may answer the question, and near misses; found once. */
  fittingLines(): Promise<FittingLines> {
    this.#fitting ??=
      this.#together?.fittingLines(this.video.id) ??
      fitLines(this.#asQuery(), this.retriever, this.signal, ofSpeaker(this.question, inOneVideo));
    return this.#fitting;
  }

  /** The sound that the question means, where it names none. */
  meantSounds(): Promise<NamedLabels | undefined> {
    return this.#together?.meantSounds() ?? this.retriever.soundsByMeaning(this.#asQuery(), this.signal);
  }

  /** The question as a query of its video and its part; the same every time. */
  #asQuery(): Query {
    const { within } = this.question;
    this.#query ??= queryOf(this.question, { videos: [this.video.id], within, kinds: linedKinds(this.question) });
    return this.#query;
  }

  #count(kinds: EvidenceKind[]): number {
    return this.#library.evidence.count({ videos: [this.video.id], kinds, within: this.question.within });
  }

  #list(kinds: EvidenceKind[], labels?: readonly string[]): Evidence[] {
    const { within } = this.question;
    return this.#library.evidence.list({ video: this.video.id, kinds, within, ...(labels && { labels }) });
  }
}

/** True for a line of the speaker that is asked for; for every line, where none is. */
function isSpokenBy({ speaker }: Evidence, { speaker: asked }: Question): boolean {
  if (asked === undefined) return true;
  return 'name' in asked ? speaker?.name === asked.name : speaker?.number === asked.number;
}

/** How widely lines are looked for, where only those of a speaker count. */
export function ofSpeaker(question: Question, breadth: Breadth): Breadth {
  return question.speaker ? { ...breadth, isAsked: (line) => isSpokenBy(line, question) } : breadth;
}

/** More lines than a recording of days has. */
const mostLines = 1_000_000;

function isCertain({ start, end, score }: Evidence): boolean {
  return end - start > oneStep || score >= briefScore;
}

/** The kinds of lines that a question is about; quoted words may be said or written. */
export function linedKinds({ sense, phrases }: Question): ('said' | 'written')[] {
  if (sense === 'written') return ['written'];
  return sense === 'said' && phrases.length === 0 ? ['said'] : ['said', 'written'];
}
