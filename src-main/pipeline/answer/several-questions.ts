import type { Answer } from '../../domain/answer.ts';
import type { AskCall } from './answerer.ts';
import { languageOfAnswer } from './answer-language.ts';
import { numbered } from './numbered.ts';
import { questionsIn } from './question/questions-in.ts';
import { wordingOf } from './wording/wordings.ts';

/**
 * Asks each question that a person asks in one by itself, as if in a chat: "When does the dog bark, and how long does it last?" The
 * sentences stand in one answer; what one of them finds nothing for is said as a remark. Refused is only what is refused in each.
 *
 * @param ask answers one question
 */
export function eachQuestion(ask: AskCall): AskCall {
  return async (request, options, earlier = []) => {
    const language = languageOfAnswer(request, earlier.at(-1)?.question);
    const questions = questionsIn(request.question, language);
    if (questions.length < 2) return ask(request, options, earlier);
    const answers: Answer[] = [];
    for (const question of questions) {
      const before = answers.map((answer) => ({ question: answer.question, answer }));
      answers.push(await ask({ ...request, question, language }, options, [...earlier, ...before]));
    }
    return together(request.question, answers, (await wordingOf(language)).gap);
  };
}

function together(question: string, answers: readonly Answer[], gap: string): Answer {
  const { language, intent, coverage, coverageNote, model } = answers[0]!;
  const all = answers.flatMap((answer) => answer.claims);
  const claims = all.filter(({ text }, at) => all.findIndex((claim) => claim.text === text) === at);
  const remarks = [
    ...new Set(answers.flatMap(({ claims: { length }, notes, text }) => (length > 0 ? (notes ?? []) : [text]))),
  ];
  const text = [...numbered(claims), ...remarks].join(gap);
  const whole = { question, ...(language && { language }), intent, text, claims, coverage, coverageNote, model };
  if (answers.every(({ refused }) => refused)) {
    const cannotTell = answers.some(({ refusal }) => refusal === 'cannot-tell');
    const nearest = answers.flatMap((answer) => answer.nearest);
    return { ...whole, refused: true, refusal: cannotTell ? 'cannot-tell' : 'not-found', nearest };
  }
  const perhaps = claims.length > 0 ? [] : answers.flatMap((answer) => answer.perhaps ?? []);
  if (perhaps.length > 0) return { ...whole, refused: false, nearest: [], perhaps };
  return { ...whole, refused: false, ...(remarks.length > 0 && { notes: remarks }), nearest: [] };
}
