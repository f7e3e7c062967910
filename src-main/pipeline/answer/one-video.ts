import { standingTrack } from '../../domain/subtitles.ts';
import type { Moment } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import { coverageOf } from '../indexing/coverage.ts';
import type { Retriever } from '../search/retriever.ts';
import { namedInTranslation } from '../search/translated-names.ts';
import { ClaimCheck } from './check.ts';
import { compose } from './composers.ts';
import { coverageNote } from './coverage-note.ts';
import { composeDuring, isTellable, type PartedQuestion, partedQuestion, timesOf } from './during.ts';
import type { AnswerLibrary, Inquiry } from './inquiry.ts';
import { cutTo, isOutside, wholeOf } from './placing.ts';
import { type Question, understand } from './question.ts';
import { placeOf, refuse, refuseOutside } from './refuse.ts';
import { Scene } from './scene.ts';
import { rangeOf } from './wording/places.ts';
import type { Wording } from './wording/wording.ts';

interface Asked {
  video: Video;
  clip: Moment | undefined;
  text: string;
  wording: Wording;
}

/** A question put to one video, or to a clip of it. */
export async function askOneVideo(
  library: AnswerLibrary,
  retriever: Retriever,
  asked: Asked,
  signal: AbortSignal | undefined,
): Promise<Inquiry> {
  const whole = wholeOf(asked.video);
  const { clip } = asked;
  const scope = clip ? { start: Math.max(0, clip.start), end: Math.min(whole.end, clip.end) } : whole;
  const one = new OneVideo(library, retriever, asked, scope, signal);
  const parts = partedQuestion(asked.text);
  return (parts && (await one.askDuring(parts))) ?? one.ask();
}

/** One video with the part of it that a question is about. */
class OneVideo {
  readonly #library: AnswerLibrary;
  readonly #retriever: Retriever;
  readonly #asked: Asked;
  readonly #scope: Moment;
  readonly #signal: AbortSignal | undefined;

  constructor(
    library: AnswerLibrary,
    retriever: Retriever,
    asked: Asked,
    scope: Moment,
    signal: AbortSignal | undefined,
  ) {
    this.#library = library;
    this.#retriever = retriever;
    this.#asked = asked;
    this.#scope = scope;
    this.#signal = signal;
  }

  async ask(): Promise<Inquiry> {
    const question = await this.#understand(this.#asked.text);
    const scene = this.#scene(question);
    const outside = isOutside(question, this.#scope);
    return {
      ...(await this.#inquiry(question, question.within)),
      compose: async () => (question.beyond || outside ? { drafts: [] } : compose(scene)),
      refuse: async () =>
        outside
          ? refuseOutside(question.within, this.#scope, this.#asked.wording)
          : refuse(scene, this.#library, this.#place(question)),
    };
  }

  /** The main question, at the times when the condition holds; undefined where evidence cannot tell when that is. */
  async askDuring({ main, condition }: PartedQuestion): Promise<Inquiry | undefined> {
    const when = await this.#understand(condition);
    if (!isTellable(when)) return undefined;
    const basis = await compose(this.#scene({ ...when, intent: 'find' }));
    const times = timesOf(basis, this.#scope);
    if (times.length === 0) return undefined;
    const asked = await this.#understand(main);
    const isWho = asked.beyond === 'speaker';
    const question: Question = isWho ? { ...asked, intent: 'said', words: [], beyond: undefined } : asked;
    const sceneAt = (within: Moment): Scene => this.#scene({ ...question, within, timed: true });
    return {
      ...(await this.#inquiry(question, this.#scope)),
      compose: async () => {
        const composition = question.beyond ? { drafts: [] } : await composeDuring(sceneAt, times, basis);
        const notes = [...(composition.notes ?? []), ...(isWho ? [this.#asked.wording.voicesAlike] : [])];
        return { ...composition, notes: composition.drafts.length > 0 ? notes : [] };
      },
      refuse: () =>
        refuse(sceneAt(times[0]!), this.#library, {
          ...this.#place(question),
          searched: { times: times.map(rangeOf) },
        }),
    };
  }

  async #understand(text: string): Promise<Question> {
    const { clip } = this.#asked;
    const names = await this.#retriever.names();
    const translated = await namedInTranslation(text, names);
    return cutTo(understand(text, this.#scope, names, clip !== undefined, translated), this.#scope);
  }

  #scene(question: Question): Scene {
    const { video, wording } = this.#asked;
    return new Scene(this.#library, this.#retriever, video, question, wording, this.#signal);
  }

  #place(question: Question): ReturnType<typeof placeOf> {
    const { video, wording } = this.#asked;
    return placeOf(question, video, this.#library.stages.list(video.id), wording);
  }

  async #inquiry(question: Question, within: Moment): Promise<Pick<Inquiry, 'question' | 'check' | 'coverage'>> {
    const { video, wording } = this.#asked;
    const labels = await this.#retriever.names();
    return {
      question,
      check: new ClaimCheck({ library: this.#library, labels, parts: new Map([[video.id, within]]) }),
      coverage: () => {
        const stages = this.#library.stages.list(video.id);
        const { end } = wholeOf(video);
        const subtitles = standingTrack(this.#library.subtitles.list(video.id))?.source;
        return {
          coverage: coverageOf(stages, end),
          coverageNote: coverageNote(stages, end, wording, video.cutShort, subtitles),
        };
      },
    };
  }
}
