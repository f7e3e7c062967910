import type { AnswerLanguage } from '../../domain/answer-language.ts';
import type { AskRequest, Intent } from '../../domain/answer.ts';
import type { Moment } from '../../domain/time.ts';
import type { PackManifest } from '../../models/packs/pack-manifest.ts';
import { languageOfAnswer } from '../answer/answer-language.ts';
import { cues } from '../answer/question/cues.ts';
import { moreCues } from '../answer/question/more-cues.ts';
import type { Question } from '../answer/question/question.ts';
import { understand } from '../answer/question/understand.ts';
import type { LabelNames } from '../search/label-names.ts';
import type { Language } from '../search/language.ts';
import type { LabelledKind } from '../search/ports.ts';
import { fold } from '../search/words.ts';
import { edgeWords } from './edge-words.ts';
import type { FrameLimits } from './plan-looks.ts';

/** What a pack that answers no questions is asked for, and of which part of the video. */
export interface DescribingTask {
  task: keyof NonNullable<PackManifest['template']['tasks']>;
  within: Moment;
}

/** How many words that name nothing we know, such as "comes", a question for what comes first may hold. */
const mostVerbs = 1;

/**
 * What a question asks of a pack that only describes: the clip as a whole, or what comes first or last in it. Undefined for one that
 * it cannot take: yes or no, how many, how long, when, who says what, or on one certain thing.
 */
export function describingTask(
  asked: Pick<AskRequest, 'question' | 'language'>,
  scope: Moment,
  labels: Readonly<Record<LabelledKind, LabelNames>>,
): DescribingTask | undefined {
  const language = languageOfAnswer(asked);
  const words = edgeWords[language];
  const text = fold(asked.question).replaceAll('’', "'").trim();
  if (words.whenOrWho.test(text)) return undefined;
  const question = understand(asked.question, scope, labels);
  const edge = (['first', 'last'] as const).find((each) => words[each].test(text));
  const rest = edge ? understand(text.replace(words[edge], ' '), scope, labels) : question;
  if (isOfWords(question) || isOfWords(rest)) return undefined;
  const isWhat = words.what.test(text);
  const intent = intentIn(language, text) ?? 'find';
  const describes = intent === 'describe' || intent === 'summarise';
  if (!describes && !(isWhat && isOpen(rest, intent, edge ? mostVerbs : 0))) return undefined;
  if (edge) return namesThings(rest) ? undefined : { task: edge, within: scope };
  return { task: 'describe', within: question.timed ? cut(question.within, scope) : scope };
}

/** Where a task is done in a part: for what comes first or last its beginning or its end, so far as the pack looks closely. */
export function partFor({ task, within }: DescribingTask, limits: FrameLimits | undefined): Moment {
  const reach = limits ? limits.most / (limits.perSecond ?? 1) : Infinity;
  if (task === 'describe' || within.end - within.start <= reach) return within;
  const { start, end } = within;
  return task === 'first' ? { start, end: start + reach } : { start: end - reach, end };
}

/** About what is said or written, or beyond what any model here can tell. */
function isOfWords({ sense, phrases, beyond, intent }: Question): boolean {
  const isOf = sense === 'said' || sense === 'written' || intent === 'said' || phrases.length > 0;
  return isOf || beyond !== undefined;
}

/** What a question wants in a language, by its first cue. */
function intentIn(language: AnswerLanguage, folded: string): Intent | undefined {
  const { intents } = moreCues[language] ?? cues[language as Language];
  return intents.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Asks for whatever there is, not for an amount or one certain thing. In some languages such a question ends like one for yes or no. */
function isOpen(question: Question, intent: Intent, verbs: number): boolean {
  const isAmount = intent === 'count' || intent === 'duration';
  return !isAmount && !namesThings(question) && question.words.length <= verbs;
}

function namesThings({ things, sounds }: Question): boolean {
  return things !== undefined || sounds !== undefined;
}

function cut(moment: Moment, scope: Moment): Moment {
  const start = Math.min(Math.max(scope.start, moment.start), scope.end);
  return { start, end: Math.max(start, Math.min(scope.end, moment.end)) };
}
