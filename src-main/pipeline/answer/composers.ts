import type { Intent } from '../../domain/answer.ts';
import { absent } from './compose/absent.ts';
import { addresses } from './compose/addresses.ts';
import { inDigits } from '../search/number-words.ts';
import { fold, wordsOf } from '../search/words.ts';
import { chapters } from './compose/chapters.ts';
import { coveredSeconds } from '../../domain/time.ts';
import { colours } from './compose/colours.ts';
import { count } from './compose/count.ts';
import { countAtOnce, timesOfNumber } from './compose/count-at-once.ts';
import { describe } from './compose/describe.ts';
import { duration } from './compose/duration.ts';
import { find } from './compose/find.ts';
import { kinds } from './compose/kinds.ts';
import { pauses } from './compose/pauses.ts';
import { languages } from './compose/languages.ts';
import { loudest } from './compose/loudest.ts';
import { most } from './compose/most.ts';
import { present } from './compose/present.ts';
import { said } from './compose/said.ts';
import { shots } from './compose/shots.ts';
import { ofSpeaker, speakers } from './compose/speakers.ts';
import { summarise } from './compose/summarise.ts';
import { lineClaims } from './compose/line-claims.ts';
import type { Composition, Draft } from './draft.ts';
import type { Beyond } from './question/cues.ts';
import { labelsAsked } from './question/labels-asked.ts';
import { inTime } from './lines.ts';
import { isPlace, moreAsked, type MoreAsked } from './question/more-asked.ts';
import { movingWords } from './question/moving.ts';
import { makers, written } from './compose/written.ts';
import { translation } from './compose/translation.ts';
import { tracks } from './compose/tracks.ts';
import { wordCount } from './compose/word-count.ts';
import { type Question, wordsAsWritten } from './question/question.ts';
import type { Scene } from './scene.ts';
import { seenAsked } from './question/seen-cues.ts';

const composers: Readonly<Record<Intent, (scene: Scene) => Promise<Composition> | Composition>> = {
  find,
  said,
  describe,
  count,
  duration,
  present,
  summarise,
  chapters,
};

/** Questions of a form of their own, in the order in which they are told apart; each is undefined for any other question. */
const ofOwnForm: readonly ((scene: Scene) => Promise<Composition | undefined> | Composition | undefined)[] = [
  tracks,
  languages,
  wordCount,
  ofSpeaker,
  (scene) => (scene.question.beyond === 'speaker' ? speakers(scene) : undefined),
  ofCircumstances,
  addresses,
  makers,
  pauses,
  translation,
  shots,
  colours,
  most,
  loudest,
  ofNumbers,
  absent,
];

/** The sentences that answer the question, as its intent wants them; none to what no evidence tells. */
export async function compose(scene: Scene): Promise<Composition> {
  for (const composeOwn of ofOwnForm) {
    const own = await composeOwn(scene);
    if (own) return own;
  }
  const { sense, intent, beyond } = scene.question;
  if (beyond && !isHeard(scene)) return inWords(scene, scene.question.words);
  const passing = asksForMoving(scene.question);
  if (passing.length > 0) return withUntold(await find(scene), passing, scene);
  if (asksForNumber(scene.question)) return count(scene);
  const more = moreAsked(scene.question);
  const ways = intent === 'find' ? movingWords(scene.question) : [];
  const untold = [...more.traits, ...more.actions, ...ways];
  if (untold.length > 0 && isUnanswered(scene, more)) return inWords(scene, more.actions);
  const composition = await (sense === 'written' ? written(scene) : composers[intent](scene));
  return untold.length > 0 ? withUntold(composition, untold, scene) : composition;
}

/** When and by whom something was recorded is told by the lines that say so, or by the credits. */
async function ofCircumstances(scene: Scene): Promise<Composition | undefined> {
  const { beyond, words } = scene.question;
  if (beyond !== 'circumstances') return undefined;
  const lines = await inWords(scene, words);
  return lines.drafts.length > 0 ? lines : (makers(scene) ?? lines);
}

/** With a remark on what is asked of a thing and cannot be told, where that it is there is told. */
function withUntold(composition: Composition, untold: readonly string[], { question, wording }: Scene): Composition {
  if (!composition.drafts.some(citesLabels)) return composition;
  return { ...composition, notes: [...(composition.notes ?? []), wording.untold([wordsAsWritten(question, untold)])] };
}

/** Asks for a number, where no number is named: "more than one". */
const several = /\b(?:(?:more|fewer|less) than|at least|several|many)\b/;

/** Whether there are so many of a thing, or more, is told by how many there are. */
function asksForNumber(question: Question): boolean {
  const { intent, words, topic, language, told } = question;
  const asked = labelsAsked(question);
  if (intent !== 'present' || !asked.some(({ kind }) => kind === 'seen')) return false;
  const tokens = wordsOf(topic);
  const rest = words.filter((word) => !asked.some((each) => each.words.has(word)));
  const numbers = rest.filter((word) => Number(inDigits(word, language)) >= 2);
  const isElse = rest.some((word) => !numbers.includes(word) && !isPlace(tokens, tokens.indexOf(word)));
  return !isElse && (numbers.length > 0 || (told === 'en' && several.test(fold(topic))));
}

/** The words that ask whether something moves through the picture, or how many do: that cannot be told, but when it is there can. */
function asksForMoving(question: Question): string[] {
  const { intent, atOnce } = question;
  const isSeen = labelsAsked(question).some(({ kind }) => kind === 'seen');
  return isSeen && (intent === 'present' || (intent === 'count' && atOnce)) ? movingWords(question) : [];
}

/** Of the part that is asked about; what is there for longer tells nothing of when it does something. */
const mostOfAll = 0.5;

/**
 * True where evidence of a thing does not answer what is asked of it: whether it is so or does so, what it does, or when, although it
 * is there most of the time.
 */
function isUnanswered(scene: Scene, { isOpen, actions }: MoreAsked): boolean {
  const { question } = scene;
  const found = labelsAsked(question).flatMap((asked) => scene.labelled(asked));
  if (found.length === 0) return false;
  if (question.intent === 'present') return true;
  if (actions.length === 0) return false;
  if (isOpen) return true;
  const { start, end } = question.within;
  return question.intent === 'find' && found[0]!.kind === 'seen' && coveredSeconds(found) > mostOfAll * (end - start);
}

function citesLabels({ citations }: Draft): boolean {
  return citations.some(({ kind }) => kind === 'seen' || kind === 'heard');
}

/** True where a sound tells what else could not be told: "Is somebody running?", "Is this sad music?" */
function isHeard(scene: Scene): boolean {
  const { question } = scene;
  if (question.untold === undefined) return false;
  return labelsAsked(question).some((asked) => asked.kind === 'heard' && scene.labelled(asked).length > 0);
}

/** What the models do not tell may still be said or written: only lines that hold a word of it, and each number, count. */
async function inWords(scene: Scene, words: readonly string[]): Promise<Composition> {
  const { sense, beyond, untold } = scene.question;
  if (sense === 'seen' || (beyond && !untold && labelsAsked(scene.question).length > 0)) return { drafts: [] };
  const { answering } = await scene.fittingLines();
  if (untold) {
    const telling = answering.filter(({ words: held, evidence }) => holdsOne(beyond, untold, held, evidence.text));
    return { drafts: lineClaims(inTime(telling), scene.wording) };
  }
  const numbers = words.filter((word) => /^\p{N}+$/u.test(word));
  const fitting = answering.filter((line) => {
    const held = words.filter((word) => line.words.includes(word));
    return (
      numbers.every((number) => held.includes(number)) &&
      held.length > 0 &&
      (!beyond || numbers.length > 0 || line.share >= 0.5)
    );
  });
  return { drafts: lineClaims(inTime(fitting), scene.wording) };
}

/** Who filmed something is not told by a line about films: of circumstances the very word has to be there. */
function holdsOne(
  beyond: Beyond | undefined,
  untold: readonly string[],
  held: readonly string[],
  text: string,
): boolean {
  const there = beyond === 'circumstances' ? wordsOf(text) : held;
  return untold.some((word) => there.includes(word));
}

/** What is asked of the number of things that are there, besides how many there are: how many kinds, when so many, when the most. */
async function ofNumbers(scene: Scene): Promise<Composition | undefined> {
  const { intent, atOnce, topic, sense } = scene.question;
  const asks = seenAsked(topic);
  const isOfAnything = (sense === 'heard' || sense === 'seen') && labelsAsked(scene.question).length === 0;
  if (asks.countsKinds || ((asks.kinds || isOfAnything) && intent === 'count' && atOnce))
    return kinds(scene, sense === 'heard' ? 'heard' : 'seen');
  const asked = intent === 'find' ? labelsAsked(scene.question).find(({ kind }) => kind === 'seen') : undefined;
  if (!asked) return undefined;
  return asks.most ? countAtOnce(scene, asked) : timesOfNumber(scene, asked);
}
