import type { Answer } from '../../src-main/domain/answer.ts';
import { quantile } from '../bench/program/quantile.ts';
import type { Asked } from './ask.ts';
import { isInPlace, isPointedAt, placesOf, pointingOf, type Pointing } from './citations.ts';
import { faultsOf } from './grade.ts';
import { isAbsent, type Kind, type Question } from './question-set.ts';

/** One question with everything that is told of its answer. */
export interface Scored {
  question: Question;
  answer: Answer;
  faults: string[];
  /** Why sentences of the answer are not supported, one phrase for each that is not. */
  unsupported: string[];
  pointing: Pointing;
  /** One of the first hits of a search lies in a place that answers; undefined where nobody would search. */
  isHit: boolean | undefined;
  milliseconds: number;
}

/** Shares of right things, 0..1, or null where there was nothing of the kind. */
export interface Figures {
  questions: number;
  /** Answers without a fault. */
  right: number | null;
  /** Citations in a place that answers, among all: those of an answer to what is absent are in none. */
  citationPrecision: number | null;
  /** Places that had to be cited and are, over all questions on what is there. */
  citationRecall: number | null;
  /** Seconds between where a place begins and where its citation begins, of questions on when something is. */
  timeErrorMedian: number | null;
  timeErrorP95: number | null;
  /** Sentences that what they cite does not support, among all. */
  unsupported: number | null;
  /** Answers that are unsure, saying perhaps. */
  unsure: number;
  /** Those of them whose moments lie mostly in a place that answers. */
  unsureRight: number;
  /** Those of them to what is absent. */
  unsureAbsent: number;
  /** Refusals of what is absent, among all refusals and all unsure answers that point at no place that answers. */
  refusalPrecision: number | null;
  /** Refusals that say that something was not found, and the share of them that is of what is absent: how far the claim is right. */
  notFound: number;
  notFoundPrecision: number | null;
  /** Refusals that say that it cannot be told, and how many of them are of what is absent. */
  cannotTell: number;
  cannotTellAbsent: number;
  /** Refusals among questions on what is absent; an unsure answer is none. */
  refusalRecall: number | null;
  /** Searches with a place that answers among the first five hits. */
  hitAt5: number | null;
  /** Milliseconds until the answer. */
  latencyMedian: number | null;
  latencyP95: number | null;
}

/** Nobody searches for these: a search takes words, no times. */
const unsearched: ReadonlySet<Kind> = new Set(['range', 'summary', 'follow-up']);

/** Tells everything of one answer. @param unsupported see `support.ts` */
export function scoreOf({ question, answer, hits, milliseconds }: Asked, unsupported: string[]): Scored {
  const places = placesOf(question);
  const isSearch = places.length > 0 && !question.uncited && !unsearched.has(question.kind);
  return {
    question,
    answer,
    faults: faultsOf(question, answer),
    unsupported,
    pointing: pointingOf(question, answer),
    isHit: isSearch ? hits.some((hit) => places.some((place) => isInPlace(question, hit, place))) : undefined,
    milliseconds,
  };
}

/** The figures of some questions together. */
export function figuresOf(scored: readonly Scored[]): Figures {
  const absent = scored.filter(({ question }) => isAbsent(question));
  const there = scored.filter(({ question }) => !isAbsent(question) && !question.uncited);
  const refused = scored.filter(({ answer }) => answer.refused);
  const unsure = scored.filter(({ answer }) => answer.perhaps !== undefined);
  const unsureRight = unsure.filter(({ question, answer }) => isPointedAt(question, answer.perhaps!));
  const notFound = refused.filter(({ answer }) => answer.refusal === 'not-found');
  const cannotTell = refused.filter(({ answer }) => answer.refusal === 'cannot-tell');
  const rightly = absent.filter(({ answer }) => answer.refused);
  const sum = (some: readonly Scored[], count: (one: Scored) => number): number =>
    some.reduce((total, one) => total + count(one), 0);
  const searched = scored.filter(({ isHit }) => isHit !== undefined);
  const timeErrors = scored
    .filter(({ question }) => 'moments' in question.expect)
    .flatMap(({ pointing }) => pointing.timeErrors);
  const latencies = scored.map(({ milliseconds }) => milliseconds);
  const cited = (some: readonly Scored[]): number => sum(some, ({ pointing }) => pointing.cited);
  return {
    questions: scored.length,
    right: share(scored.filter(({ faults }) => faults.length === 0).length, scored.length),
    citationPrecision: share(
      sum(there, ({ pointing }) => pointing.inPlace),
      cited(there) + cited(absent),
    ),
    citationRecall: share(
      sum(there, ({ pointing }) => pointing.reached),
      sum(there, ({ pointing }) => pointing.wanted),
    ),
    timeErrorMedian: middle(timeErrors, 0.5),
    timeErrorP95: middle(timeErrors, 0.95),
    unsupported: share(
      sum(scored, ({ unsupported }) => unsupported.length),
      sum(scored, ({ answer }) => answer.claims.length),
    ),
    unsure: unsure.length,
    unsureRight: unsureRight.length,
    unsureAbsent: absentAmong(unsure),
    refusalPrecision: share(rightly.length, refused.length + unsure.length - unsureRight.length),
    notFound: notFound.length,
    notFoundPrecision: share(absentAmong(notFound), notFound.length),
    cannotTell: cannotTell.length,
    cannotTellAbsent: absentAmong(cannotTell),
    refusalRecall: share(rightly.length, absent.length),
    hitAt5: share(searched.filter(({ isHit }) => isHit).length, searched.length),
    latencyMedian: middle(latencies, 0.5),
    latencyP95: middle(latencies, 0.95),
  };
}

function absentAmong(some: readonly Scored[]): number {
  return some.filter(({ question }) => isAbsent(question)).length;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded(part / whole);
}

function middle(values: readonly number[], at: number): number | null {
  return values.length === 0 ? null : rounded(quantile(values, at));
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
