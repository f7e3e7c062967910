import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { evidenceKinds } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import { stretchesApart } from './compose/apart.ts';
import { askedStretches } from './compose/count.ts';
import { foremostLine, nextOf, type Beside } from './compose/next.ts';
import { occurrencesIn } from './compose/phrase-claims.ts';
import { compose } from './composers.ts';
import { turnsOf } from './compose/speakers.ts';
import type { Composition, Draft } from './draft.ts';
import { foremostAsked, labelsAsked } from './question/labels-asked.ts';
import { wantedBy } from './refuse.ts';
import { asksForWord, orderQuestion, type OrderQuestion } from './question/order-words.ts';
import type { Place } from './question/order-rules.ts';
import { presenceWords } from './question/presence-words.ts';
import type { Question } from './question/question.ts';
import type { Scene } from './scene.ts';
import { stretchesOf } from './stretches.ts';
import { stretchGap } from './thresholds.ts';

/** What a question about an order needs of the video that is asked. */
export interface Asking {
  understand: (text: string) => Promise<Question>;
  scene: (question: Question) => Scene;
  /** The part that is asked about. */
  scope: Moment;
}

/** What was found, and what it was looked for by: that is refused where nothing was found. */
export interface Told {
  question: Question;
  composition: Composition;
}

/** Of many times of what lies beside, so many are looked at. */
const mostAnchors = 3;

/** Answers a question about an order by the times of evidence; undefined where it names nothing that evidence could tell. */
export async function tellOrder(order: OrderQuestion, asking: Asking): Promise<Told | undefined> {
  if (order.kind === 'compare') return compareTimes(order, asking);
  if (order.kind === 'place') return tellPlace(await asking.understand(order.main), order.place, asking);
  const anchor = await asking.understand(order.anchor);
  const question = await asking.understand(order.main);
  const times = asksForWord(order.main, question.told)
    ? wordTimes(anchor, asking)
    : ((await placedTimes(order.anchor, question.told, asking)) ?? (await timesOf(anchor, asking)));
  if (times.moments.length === 0)
    // That the anchor is there is asked as well.
    return question.words.length > 0
      ? undefined
      : { question: { ...anchor, intent: 'present' }, composition: { drafts: [] } };
  return besideTimes(question, times.moments.slice(0, mostAnchors), { side: order.side, drafts: times.drafts }, asking);
}

/** What lies right after, or before, each of some moments. */
export async function besideTimes(
  question: Question,
  moments: readonly Moment[],
  { side, drafts: basis }: Pick<Beside, 'side'> & { drafts: readonly Draft[] },
  { scene, scope }: Asking,
): Promise<Told> {
  const drafts = new Map<string, Draft>();
  for (const moment of moments) {
    const within = side === 'after' ? { start: moment.end, end: scope.end } : { start: scope.start, end: moment.start };
    if (within.end - within.start <= 0) continue;
    const near = await nextOf(scene({ ...question, within, timed: true }), { side, moment, basis });
    for (const draft of near) drafts.set(draft.text, draft);
  }
  const within = {
    start: side === 'after' ? moments[0]!.end : scope.start,
    end: side === 'after' ? scope.end : moments[0]!.start,
  };
  return {
    question: { ...question, ...(within.end > within.start && { within }) },
    composition: { drafts: drafts.size > 0 ? [...drafts.values(), ...basis.filter(isShort)] : [] },
  };
}

/** Of two things the one that comes first, and then the other; what is not found is said. */
async function compareTimes(
  { main, things, place }: Extract<OrderQuestion, { kind: 'compare' }>,
  asking: Asking,
): Promise<Told | undefined> {
  const { sense } = await asking.understand(main);
  const found: { moment: Moment; draft: Draft }[] = [];
  const missing: Told[] = [];
  for (const thing of things) {
    const own = await asking.understand(thing);
    const isText = own.phrases.length > 0 && sense === 'seen';
    const question: Question = {
      ...own,
      intent: 'find',
      sense: isText || own.sense === 'written' ? 'written' : sense === 'any' ? own.sense : sense,
    };
    const { moments } = await timesOf(question, asking);
    const moment = moments.at(place);
    const scene = moment && asking.scene({ ...question, within: moment, timed: true });
    const draft = scene && (await compose(scene)).drafts[0];
    if (draft) found.push({ moment, draft });
    else missing.push({ question, composition: { drafts: [] } });
  }
  if (found.length === 0) return missing[0];
  const inOrder = found.sort((a, b) => (place < 0 ? b.moment.start - a.moment.start : a.moment.start - b.moment.start));
  const question = await asking.understand(main);
  const { wording } = asking.scene(question);
  const notes = missing.map((one) => wording.notFound(wantedBy(one.question, wording), 'video'));
  return { question, composition: { drafts: inOrder.map(({ draft }) => draft), notes } };
}

/** The first, second or last time that something is there. */
export async function tellPlace(question: Question, place: Place, asking: Asking): Promise<Told | undefined> {
  if (question.intent === 'count' || question.intent === 'summarise') return undefined;
  const scene = asking.scene(question);
  if (question.beyond === 'speaker' && question.words.length === 0) {
    const turn = turnsOf(scene.spoken()).at(place);
    const composition = turn ? await compose(asking.scene({ ...question, within: turn, timed: true })) : { drafts: [] };
    return { question, composition };
  }
  // The first of what is said is a line, and not the sound of speech.
  if ((question.sense !== 'said' && foremostAsked(scene)) || question.phrases.length > 0) {
    const moments = labelledTimes(scene) ?? (await timesOf(question, asking)).moments;
    const moment = moments.at(place);
    const composition = moment
      ? await compose(asking.scene({ ...question, within: moment, timed: true }))
      : { drafts: [] };
    return { question, composition };
  }
  if (place > 0 || question.words.some((word) => !presenceWords[question.told]?.test(word))) return undefined;
  const senses = question.sense === 'any' ? evidenceKinds : [question.sense];
  const each: Draft[][] = [];
  for (const sense of senses) {
    const ofKind = { ...question, words: [], sense, ...(sense === 'said' && { sounds: undefined }) };
    each.push(await edgeOf(asking.scene(ofKind), place, asking));
  }
  return { question: { ...question, words: [] }, composition: { drafts: outermost(each.flat(), place) } };
}

/** When each sound or thing that is asked for is there, those of one kind and of another in one order; undefined where none is. */
function labelledTimes(scene: Scene): Moment[] | undefined {
  const times = labelsAsked(scene.question).flatMap((asked): Moment[] => stretchesApart(scene, asked));
  return times.length > 0 ? times.sort((a, b) => a.start - b.start) : undefined;
}

/** What of one kind comes first, or last. */
function edgeOf(scene: Scene, place: Place, { scope }: Asking): Promise<Draft[]> {
  const edge = place < 0 ? scope.end : scope.start;
  return nextOf(scene, { side: place < 0 ? 'before' : 'after', moment: { start: edge, end: edge }, basis: [] });
}

/** What begins, or ends, within so many seconds of the first, or last, comes with it. */
const withIt = 1;

function outermost(drafts: readonly Draft[], place: Place): Draft[] {
  const timeOf = ({ citations }: Draft): number =>
    place < 0 ? -Math.max(...citations.map(({ end }) => end)) : Math.min(...citations.map(({ start }) => start));
  const first = Math.min(...drafts.map(timeOf));
  return drafts.filter((draft) => timeOf(draft) <= first + withIt);
}

/** When what is asked for is there, with the sentences that say so. */
async function timesOf(
  question: Question,
  { scene: sceneOf, scope }: Asking,
): Promise<{ moments: Moment[]; drafts: Draft[] }> {
  // What comes with a line comes with all of it, not with its words.
  const scene = sceneOf({ ...question, intent: 'find', mention: false });
  const asked = labelsAsked(scene.question);
  if (asked.length > 0) {
    const moments = asked.flatMap((each): Moment[] => askedStretches(scene, each)).sort((a, b) => a.start - b.start);
    const [first] = moments;
    const { drafts } = first
      ? await compose(sceneOf({ ...scene.question, within: first, timed: true }))
      : { drafts: [] };
    return { moments, drafts };
  }
  if (question.sense === 'written' && question.words.length === 0 && question.phrases.length === 0) {
    const title = foremostLine(scene);
    return { moments: title ? [title] : [], drafts: [] };
  }
  const spoken = question.sense === 'written' ? [] : question.phrases.flatMap((phrase) => occurrencesIn(scene, phrase));
  if (spoken.length > 0) return { moments: spoken.map(({ citation }) => citation), drafts: [] };
  if (question.words.length === 0 && question.phrases.length === 0) return { moments: [], drafts: [] };
  const { drafts } = await compose(scene);
  return {
    moments: stretchesOf(
      drafts.flatMap(({ citations }) => citations),
      stretchGap,
      scope,
    ),
    drafts,
  };
}

/**
 * When the first or last of something is, where a question asks what lies beside just that: "before the last thing that is heard", "after the second bark".
 * Undefined where it names no such place, or nothing has it.
 */
async function placedTimes(
  anchor: string,
  language: AnswerLanguage,
  asking: Asking,
): Promise<{ moments: Moment[]; drafts: Draft[] } | undefined> {
  const order = orderQuestion(anchor, language);
  if (order?.kind !== 'place') return undefined;
  const told = await tellPlace(await asking.understand(order.main), order.place, asking);
  const drafts = told?.composition.drafts ?? [];
  const cited = drafts.flatMap(({ citations }) => citations);
  return cited.length > 0 ? { moments: stretchesOf(cited, stretchGap, asking.scope), drafts } : undefined;
}

/** When the words that are named are said, by the times of the words. */
function wordTimes(question: Question, { scene }: Asking): { moments: Moment[]; drafts: Draft[] } {
  const { phrases, words } = question;
  const spoken = [...phrases, ...(phrases.length === 0 && words.length > 0 ? [null] : [])];
  const found = spoken.flatMap((phrase) => occurrencesIn(scene(question), phrase));
  return { moments: found.map(({ citation }) => citation), drafts: [] };
}

/** A sentence of one place supports; one of many would hide the answer. */
function isShort({ citations }: Draft): boolean {
  return citations.length === 1;
}
