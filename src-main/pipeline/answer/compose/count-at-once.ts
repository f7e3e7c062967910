import type { Evidence } from '../../../domain/evidence.ts';
import type { Moment } from '../../../domain/time.ts';
import { inDigits } from '../../search/number-words.ts';
import { wordsOf } from '../../search/words.ts';
import { cite, type Composition, type Draft, type Fact, figure } from '../draft.ts';
import type { LabelsAsked } from '../question/labels-asked.ts';
import { isPlace } from '../question/more-asked.ts';
import { presenceWords } from '../question/presence-words.ts';
import type { Question } from '../question/question.ts';
import type { Scene } from '../scene.ts';
import { seenAsked } from '../question/seen-cues.ts';
import { countSpans, type CountSpan } from '../seen-spans.ts';
import { stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { placesOf, shownOf } from '../wording/places.ts';
import { find } from './find.ts';

/** Frames are looked at so many seconds apart at most. */
const frameStep = 2;

/** How many of a thing are seen at once at most, and when. Only what the picture's model finds one by one can be counted. */
export async function countAtOnce(scene: Scene, asked: LabelsAsked): Promise<Composition> {
  const { wording } = scene;
  const counting = (): CountSpan[] => mostOf(spansAsked(scene, asked));
  const spans = counting();
  const [first] = spans;
  if (!first) {
    const { drafts } = await find(scene);
    const isSeen = drafts.some(({ citations }) => citations.some(({ kind }) => kind === 'seen'));
    return { drafts, notes: isSeen ? [wording.uncountable] : [] };
  }
  if (!uncounted(scene, first.evidence).every((piece) => reachesInto(piece, scene)))
    return { drafts: (await find(scene)).drafts, notes: [wording.uncountableThen] };
  return { drafts: [countDraft(scene, asked, counting, 'severalAtOnce')], notes: [wording.countedInFrames] };
}

/** The sentence that so many are seen at once, or no more than one. @param say how several are told */
function countDraft(
  scene: Scene,
  { roots }: LabelsAsked,
  counting: () => CountSpan[],
  say: 'severalAtOnce' | 'numberAtOnce',
): Draft {
  const { wording, question } = scene;
  const spans = counting();
  const names = roots.map(({ name }) => name);
  const places = placesOf(stretchesOf(spans, stretchGap, question.within));
  const { count } = spans[0]!;
  const citations = citeSpans(scene, spans);
  if (count === 1)
    return {
      text: wording.oneAtOnce(names, places),
      facts: names.map((name) => thing(wording.one(name), names)),
      citations,
    };
  const number = figure(spans, counting, ([found]) => String(found?.count ?? 0));
  return { text: wording[say](names, count, places), facts: [thing(wording.several(names), names), number], citations };
}

/**
 * When exactly so many of a thing are seen at once: "When are there two bottles?", "When is only one bottle left?"; how many are, where it is never so
 * many. Undefined where the question names no such number.
 */
export async function timesOfNumber(scene: Scene, asked: LabelsAsked): Promise<Composition | undefined> {
  const { wording, question } = scene;
  const wanted = numberWanted(question, asked);
  if (wanted === undefined) return undefined;
  const counting = (): CountSpan[] => spansAsked(scene, asked).filter(({ count }) => count === wanted);
  if (counting().length === 0) return spansAsked(scene, asked).length > 0 ? countAtOnce(scene, asked) : { drafts: [] };
  return {
    drafts: [countDraft(scene, asked, counting, 'numberAtOnce')],
    notes: [wording.countedInFrames],
  };
}

/** The number of things that a question asks the time of. */
function numberWanted({ words, topic, language, told }: Question, asked: LabelsAsked): number | undefined {
  const { single, isOfSingle } = seenAsked(topic);
  const presence = presenceWords[told];
  const tokens = wordsOf(topic);
  const [written, ...others] = words.filter(
    (word) =>
      !asked.words.has(word) &&
      !(single && isOfSingle(word)) &&
      !presence?.test(word) &&
      !isPlace(tokens, tokens.indexOf(word)),
  );
  if (written === undefined) return single ? 1 : undefined;
  const wanted = Number(inDigits(written, language));
  return others.length === 0 && Number.isInteger(wanted) && wanted >= 2 ? wanted : undefined;
}

function spansAsked(scene: Scene, asked: LabelsAsked): CountSpan[] {
  const { within } = scene.question;
  const evidence = scene.labelled(asked).filter(({ box }) => box !== undefined);
  const whole = uncounted(scene, evidence).map(({ id, count = 1, ...piece }) => ({
    evidence: id,
    start: Math.max(piece.start, within.start),
    end: Math.min(piece.end, within.end),
    count,
    colours: [],
  }));
  return countSpans(evidence, [...scene.seenParts(evidence), ...whole], within);
}

function mostOf(spans: readonly CountSpan[]): CountSpan[] {
  const most = spans.reduce((highest, { count }) => Math.max(highest, count), 0);
  return spans.filter(({ count }) => count === most);
}

/** Cites the stretches that a sentence names, in each the evidence that was counted. */
function citeSpans({ question }: Scene, spans: readonly CountSpan[]): Draft['citations'] {
  return shownOf(stretchesOf(spans, stretchGap, question.within)).flatMap(({ pieces }) =>
    pieces.flatMap(({ evidence, start, end }) =>
      evidence.map((piece) => cite(piece, { start: Math.max(piece.start, start), end: Math.min(piece.end, end) })),
    ),
  );
}

function thing(written: string, names: readonly string[]): Fact {
  return { of: 'label', written, kind: 'seen', names };
}

/**
 * Evidence of videos that were looked through before numbers were kept for parts: it has only the highest number of all its time, which may
 * have been reached outside the part that is asked about.
 */
function uncounted(scene: Scene, evidence: readonly Evidence[]): Evidence[] {
  const several = evidence.filter(({ count = 1 }) => count > 1);
  if (several.length === 0) return [];
  const start = Math.min(...several.map((piece) => piece.start));
  const end = Math.max(...several.map((piece) => piece.end));
  const counted = scene.seenParts(several, { start, end }).filter(({ count }) => count > 1);
  const known = new Set(counted.map((part) => part.evidence));
  return several.filter(({ id }) => !known.has(id));
}

/** True for evidence that lies in the part, but for what the frames at its edges are apart. */
function reachesInto({ start, end }: Moment, { question: { within } }: Scene): boolean {
  return start >= within.start - frameStep && end <= within.end + frameStep;
}
