import type { AnswerLanguage } from '../../domain/answer-language.ts';
import { wordsOf } from '../search/words.ts';
import type { FittingLine } from './lines.ts';
import { queryOf } from './question/question.ts';
import type { Scene } from './scene.ts';
import { closeWithHalf } from './thresholds.ts';

/** What stands before the topic of what is said. */
const before: Partial<Record<AnswerLanguage, RegExp>> = {
  en: /(?<!\p{L})(?:about|regarding|concerning)\s+(?<topic>.+)$/iu,
  de: /(?<!\p{L})über\s+(?<topic>.+)$/iu,
  fr: /(?<!\p{L})(?:sur|à propos d(?:e|u|es))\s+(?<topic>.+)$/iu,
  es: /(?<!\p{L})(?:sobre|acerca del?)\s+(?<topic>.+)$/iu,
  pt: /(?<!\p{L})(?:sobre|a respeito d[eoa]s?)\s+(?<topic>.+)$/iu,
  ru: /(?<!\p{L})(?:об?|обо|про)\s+(?<topic>.+)$/iu,
};

/**
 * Of lines that may tell what somebody says about a topic those that are about the topic, by its words or its meaning: a line that
 * only holds the name of who speaks is none. All of them where the question names nothing but its topic.
 */
export async function aboutTopic(lines: readonly FittingLine[], scene: Scene): Promise<FittingLine[]> {
  const { question, retriever, signal, video } = scene;
  const topic = before[question.told]?.exec(question.topic)?.groups?.['topic'];
  const own = new Set(topic === undefined ? [] : wordsOf(topic));
  const words = question.words.filter((word) => own.has(word));
  if (topic === undefined || words.length === 0 || words.length === question.words.length) return [...lines];
  const unsure = lines.filter((line) => !line.words.some((word) => own.has(word)));
  const query = queryOf({ ...question, topic, words }, { videos: [video.id] });
  const close = await retriever.closenessOf(
    query,
    unsure.map(({ evidence }) => evidence),
    signal,
  );
  const off = new Set(close.filter(({ closeness }) => closeness < closeWithHalf).map(({ evidence }) => evidence.id));
  return lines.filter(({ evidence }) => !off.has(evidence.id));
}
