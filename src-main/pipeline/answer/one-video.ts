import type { Evidence } from '../../domain/evidence.ts';
import { withNumberedSpeakers } from './question/ordinal-speakers.ts';
import { type CalledSpeaker, ofSpeaker } from './question/speaker-asked.ts';
import { wordingOf } from './wording/wordings.ts';
import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { standingTrack } from '../../domain/subtitles.ts';
import type { Moment } from '../../domain/time.ts';
import type { Video } from '../../domain/video.ts';
import { coverageOf } from '../indexing/coverage.ts';
import type { Retriever } from '../search/retriever.ts';
import { namedInTranslation } from '../search/translated-names.ts';
import { askedLanguage } from './question/asked-language.ts';
import { ClaimCheck } from './check.ts';
import { compose } from './composers.ts';
import { coverageNote } from './coverage-note.ts';
import type { Composition } from './draft.ts';
import {
  composeDuring,
  inOrder,
  isOfEvidence,
  isTellable,
  type PartedQuestion,
  partedQuestion,
  timesOf,
  whenHeld,
} from './during.ts';
import { type Earlier, type FollowUp, followUp } from './question/follow-up.ts';
import { byHeadNoun } from './question/head-noun.ts';
import { type Asking, besideTimes, tellOrder, tellPlace } from './in-order.ts';
import type { AnswerLibrary, Inquiry } from './inquiry.ts';
import { labelsAsked } from './question/labels-asked.ts';
import { otherNames } from './question/other-names.ts';
import { type OrderQuestion, orderQuestion } from './question/order-words.ts';
import { perhapsThere } from './perhaps-there.ts';
import { cutTo, isOutside, wholeOf } from './question/placing.ts';
import type { Question } from './question/question.ts';
import { understand } from './question/understand.ts';
import { placeOf, refuse, refuseOutside, type Unsure } from './refuse.ts';
import { Scene } from './scene.ts';
import { respelt, type Taken } from './question/spelling.ts';
import { vocabularyOf } from './question/vocabulary.ts';
import { rangeOf } from './wording/places.ts';
import type { Wording } from './wording/wording.ts';

interface Asked {
  video: Video;
  clip: Moment | undefined;
  text: string;
  wording: Wording;
  /** What was asked before in the chat. */
  earlier: readonly Earlier[];
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
  const names = await retriever.names();
  const { text, taken } = respelt(asked.text, () => vocabularyOf(library, asked.video.id, names));
  const one = new OneVideo(library, retriever, { ...asked, text }, scope, signal);
  const inquiry = await inquire(one);
  const remarks = [...taken, ...one.taken].map(({ word, meant }) => asked.wording.tookFor(word, meant));
  return withRemarks(inquiry, [...new Set(remarks)], asked.wording);
}

/** An inquiry that says in what it says how words of the question were taken. */
function withRemarks(inquiry: Inquiry, remarks: readonly string[], { gap }: Wording): Inquiry {
  if (remarks.length === 0) return inquiry;
  return {
    ...inquiry,
    compose: async () => {
      const { drafts, notes = [] } = await inquiry.compose();
      return { drafts, notes: drafts.length + notes.length > 0 ? [...remarks, ...notes] : [] };
    },
    refuse: async () => {
      const refusal = await inquiry.refuse();
      return { ...refusal, text: [...remarks, refusal.text].join(gap) };
    },
  };
}

async function inquire(one: OneVideo): Promise<Inquiry> {
  const meant = await one.meant();
  if (meant.kind === 'beside') return one.askBeside(meant);
  const text = await one.withNumberedSpeakers(meant.text);
  const parts = partedQuestion(text);
  const order = orderQuestion(text, one.language);
  return (parts && (await one.askDuring(parts))) ?? (order && (await one.askOrder(order))) ?? one.ask(text);
}

/** One video with the part of it that a question is about. */
class OneVideo {
  readonly #library: AnswerLibrary;
  readonly #retriever: Retriever;
  readonly #asked: Asked;
  readonly #scope: Moment;
  readonly #signal: AbortSignal | undefined;
  /** Words that were taken for others. */
  readonly taken: Taken[] = [];
  /** That of the question. */
  readonly language: AnswerLanguage;
  /** All lines of the video. */
  #spoken: readonly Evidence[] | undefined;

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
    this.language = askedLanguage(asked.text, asked.wording.language);
    this.#scope = scope;
    this.#signal = signal;
  }

  /** The question as one of its own: each that was asked before it may rest on the one before. */
  async meant(): Promise<FollowUp> {
    const { earlier, text } = this.#asked;
    let last: Earlier | undefined;
    for (const one of earlier) {
      const meant = last && (await this.#followUp(one.question, last));
      last = { question: meant?.kind === 'question' ? meant.text : one.question, cited: one.cited };
    }
    return (last && (await this.#followUp(text, last))) ?? { kind: 'question', text };
  }

  async ask(text: string): Promise<Inquiry> {
    const question = await this.#understand(text);
    const scene = this.#scene(question);
    const outside = isOutside(question, this.#scope);
    return {
      ...(await this.#inquiry(question, question.within)),
      compose: async () => (outside ? { drafts: [] } : compose(scene)),
      refuse: async () =>
        outside
          ? refuseOutside(question.within, this.#scope, this.#asked.wording)
          : ((await this.#perhaps(scene)) ?? refuse(scene, this.#library, this.#place(question))),
    };
  }

  /**
   * The main question, at the times when the condition holds, or where it is unsure may hold, which is said; a refusal that says what of
   * the condition was not found. Undefined where the condition belongs to what is asked for: "What do I press when I want to leave?"
   */
  async askDuring({ main, condition }: PartedQuestion): Promise<Inquiry | undefined> {
    const order = orderQuestion(condition, this.language);
    const when = await this.#understand(order?.kind === 'place' ? order.main : condition);
    const question = await this.#understand(main);
    const names = question.words.length > 0 && labelsAsked(question).length === 0;
    // That a condition holds is asked as well.
    const held: Question = { ...when, intent: 'present' };
    if (!isTellable(when)) return names || !isOfEvidence(question) ? undefined : this.#told(held, { drafts: [] });
    const find: Question = { ...when, intent: 'find', mention: false };
    const first = order?.kind === 'place' ? await tellPlace(find, order.place, this.#asking()) : undefined;
    const { basis, times: sure } = first
      ? { basis: first.composition, times: timesOf(first.composition, this.#scope) }
      : await whenHeld(this.#scene(find), this.#scope);
    const unsure = sure.length > 0 || names ? undefined : await this.#perhaps(this.#scene(find));
    const times = unsure ? inOrder(unsure.perhaps) : sure;
    if (times.length === 0) return names ? undefined : this.#told(held, { drafts: [] });
    const sceneAt = (within: Moment): Scene => this.#scene({ ...question, within, timed: true });
    return {
      ...(await this.#inquiry(question, this.#scope)),
      compose: () => composeDuring(sceneAt, times, unsure ? { drafts: [], notes: [unsure.text] } : basis),
      refuse: async () => {
        if (unsure) return unsure;
        for (const time of times) {
          const perhaps = await this.#perhaps(sceneAt(time));
          if (perhaps) return perhaps;
        }
        const searched = { times: times.map(rangeOf) };
        return refuse(sceneAt(times[0]!), this.#library, { ...this.#place(question), searched });
      },
    };
  }

  /** What comes first, last, next to something; undefined where evidence cannot tell. */
  async askOrder(order: OrderQuestion): Promise<Inquiry | undefined> {
    const told = await tellOrder(order, this.#asking());
    return told && this.#told(told.question, told.composition);
  }

  /** What lies beside what was cited before. */
  async askBeside({ main, side, moment, of }: Extract<FollowUp, { kind: 'beside' }>): Promise<Inquiry> {
    const asked = await this.#understand(main);
    const question = asked.sense === 'any' && labelsAsked(asked).length === 0 ? { ...asked, sense: of } : asked;
    const told = await besideTimes(question, [moment], { side, drafts: [] }, this.#asking());
    return this.#told(told.question, told.composition);
  }

  #asking(): Asking {
    return {
      understand: (text) => this.#understand(text),
      scene: (question) => this.#scene(question),
      scope: this.#scope,
    };
  }

  #perhaps(scene: Scene): Promise<Unsure | undefined> {
    return perhapsThere(scene, this.#library, { videos: [scene.video.id] });
  }

  #followUp(text: string, earlier: Earlier): Promise<FollowUp | undefined> {
    const before = askedLanguage(earlier.question, this.#asked.wording.language);
    const languageOf = (some: string): AnswerLanguage => askedLanguage(some, before);
    return followUp(text, earlier, { languageOf, understand: (some) => this.#understand(some, languageOf(some)) });
  }

  /** What was found for a question; a refusal of it, where that is nothing. */
  async #told(question: Question, composition: Composition): Promise<Inquiry> {
    return {
      ...(await this.#inquiry(question, this.#scope)),
      compose: async () => composition,
      refuse: () => refuse(this.#scene(question), this.#library, this.#place(question)),
    };
  }

  async #understand(text: string, language = this.language): Promise<Question> {
    const { clip } = this.#asked;
    const names = await this.#retriever.names();
    const translated = await namedInTranslation(text, names, language);
    const isClip = clip !== undefined;
    const read = (some: string): Question =>
      cutTo(understand(some, this.#scope, names, isClip, translated, language), this.#scope);
    const plain = ofSpeaker(text, await this.#speakers(language), read) ?? read(text);
    const question = { ...plain, otherNames: await otherNames(plain, names, this.#spokenLanguages()) };
    const byHead = byHeadNoun(question, names.seen, (asked) => this.#scene(question).labelled(asked).length > 0);
    if (!byHead) return question;
    this.taken.push(byHead.taken);
    return byHead.question;
  }

  /** The question with its speakers by number, where voices are told apart. */
  async withNumberedSpeakers(text: string): Promise<string> {
    const { speaker } = await wordingOf(this.language);
    const isTold = this.#lines().some((line) => line.speaker !== undefined);
    return isTold ? withNumberedSpeakers(text, this.language, speaker) : text;
  }

  /** What the speakers may be called: by name, or as the language of the question numbers them. */
  async #speakers(language: AnswerLanguage): Promise<CalledSpeaker[]> {
    const wordings = [await wordingOf(language), await wordingOf('en')];
    const all = this.#lines().flatMap(({ speaker }) => speaker ?? []);
    return [...new Map(all.map((one) => [one.number, one])).values()].flatMap(({ number, name }) => [
      ...wordings.map((wording) => ({ speaker: { number }, called: wording.speaker(number) })),
      ...(name === undefined ? [] : [{ speaker: { number }, called: name }]),
    ]);
  }

  /** The languages that are spoken, as primary tags. */
  #spokenLanguages(): ReadonlySet<string> {
    return new Set(this.#lines().flatMap(({ language }) => language?.split('-')[0] ?? []));
  }

  #lines(): readonly Evidence[] {
    this.#spoken ??= this.#library.evidence.list({ video: this.#asked.video.id, kinds: ['said'] });
    return this.#spoken;
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
