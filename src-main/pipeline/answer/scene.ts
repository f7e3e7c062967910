import type { Evidence } from '../../domain/evidence.ts';
import type { Video } from '../../domain/video.ts';
import { makeQuery, type Query } from '../search/query.ts';
import type { Retriever } from '../search/retriever.ts';
import type { SearchLibrary } from '../search/ports.ts';
import type { NamedSounds } from '../search/sound-names.ts';
import { fitLines, type FittingLines } from './lines.ts';
import type { Question } from './question.ts';
import { briefScore, oneStep } from './thresholds.ts';

/** One question put to one video: what composers read. All evidence is of the part that is asked about, in order of time. */
export class Scene {
  readonly video: Video;
  readonly question: Question;
  readonly retriever: Retriever;
  readonly signal: AbortSignal | undefined;
  readonly #library: SearchLibrary;
  #query: Query | undefined;
  #fitting: Promise<FittingLines> | undefined;

  constructor(
    library: SearchLibrary,
    retriever: Retriever,
    video: Video,
    question: Question,
    signal: AbortSignal | undefined,
  ) {
    this.#library = library;
    this.retriever = retriever;
    this.video = video;
    this.question = question;
    this.signal = signal;
  }

  /** Lines that are spoken, or that stand in the picture. */
  lines(): Evidence[] {
    return this.#list(['said', 'written']);
  }

  spoken(): Evidence[] {
    return this.#list(['said']);
  }

  /** Sounds: all, or only those that the question names. */
  heard(sounds?: NamedSounds): Evidence[] {
    const heard = this.#list(['heard']);
    if (!sounds) return heard;
    return heard.filter((piece) => piece.label !== undefined && sounds.mids.has(piece.label) && isCertain(piece));
  }

  /** Lines that may answer the question, and near misses; found once. */
  fittingLines(): Promise<FittingLines> {
    this.#fitting ??= fitLines(this.query(), this.retriever, this.signal);
    return this.#fitting;
  }

  /** The question as a query of its video and its part; the same every time. */
  query(): Query {
    const { topic, words, phrases, language, within } = this.question;
    this.#query ??= { ...makeQuery(topic, { videos: [this.video.id], within }), language, words, phrases };
    return this.#query;
  }

  #list(kinds: Evidence['kind'][]): Evidence[] {
    return this.#library.evidence.list({ video: this.video.id, kinds, within: this.question.within });
  }
}

function isCertain({ start, end, score }: Evidence): boolean {
  return end - start > oneStep || score >= briefScore;
}
