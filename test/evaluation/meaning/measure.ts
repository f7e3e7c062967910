// What scores of meaning would add to answers: node test/evaluation/meaning/measure.ts [RERANKER_FOLDER], docs/evaluation.md.
import { join } from 'node:path';
import { area, highest } from '../../../models/tools/ranking.ts';
import { ask } from '../ask.ts';
import { indexedVideos } from '../indexed.ts';
import { libraryFolder, openEngine } from '../library.ts';
import { readQuestions, sets } from '../question-set.ts';
import { type CheckedAnswer, checkAnswer, outcomeAt } from './checked-answers.ts';
import { asNow, scoreLines, type ScoredQuestion } from './scored-lines.ts';
import { noteScorer, rerankScorer, type Scorer } from './scorers.ts';

const questions = readQuestions().filter(({ language }) => language === undefined);
const videos = await indexedVideos(questions.map(({ recording }) => recording));
const folder = process.argv[2];
const scorers: Record<string, Scorer> = {
  'note score': await noteScorer(join(import.meta.dirname, '../../../models')),
  ...(folder !== undefined && { 're-ranker': await rerankScorer(folder) }),
};
await ranking();
for (const [name, scorer] of Object.entries(scorers)) await checking(name, scorer);
process.exit(0);

async function ranking(): Promise<void> {
  const { scored, milliseconds } = await scoreLines(questions, videos, scorers);
  const ways: Record<string, (scores: Record<string, number>) => number> = { [asNow]: (scores) => scores[asNow]! };
  for (const name of Object.keys(scorers)) {
    ways[name] = (scores) => scores[name]!;
    for (const part of [0.1, 0.25, 0.5])
      ways[`${asNow} + ${part} ${name}`] = (scores) => scores[asNow]! + part * scores[name]!;
  }
  for (const set of sets) {
    const own = scored.filter(({ question }) => question.set === set);
    console.log(`Lines for questions of ${set}`);
    console.table(Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, rankedBy(own, way)])));
  }
  console.log('Milliseconds a line', milliseconds);
}

function rankedBy(asked: readonly ScoredQuestion[], way: (scores: Record<string, number>) => number): object {
  const there = asked.filter(({ lines }) => lines.some(({ right }) => right));
  const absent = asked.filter((one) => one.absent);
  const of = (is: boolean): number[] =>
    asked.flatMap(({ lines }) => lines.filter(({ right }) => right === is).map(({ scores }) => way(scores)));
  const best = (some: readonly ScoredQuestion[]): number[] =>
    some.map(({ lines }) => Math.max(...lines.map(({ scores }) => way(scores))));
  const picked = there.filter(({ lines }) => lines[highest(lines.map(({ scores }) => way(scores)))]!.right);
  return {
    'AUC of lines': area(of(true), of(false)).toFixed(3),
    'best line answers': `${picked.length} of ${there.length}`,
    'AUC answered against absent': `${area(best(there), best(absent)).toFixed(3)} (${absent.length} absent)`,
  };
}

async function checking(name: string, scorer: Scorer): Promise<void> {
  await using engine = await openEngine(libraryFolder());
  const checked: CheckedAnswer[] = [];
  for (const question of questions) {
    const { answer } = await ask(engine, question, videos.get(question.recording)!);
    checked.push(await checkAnswer(question, answer, scorer));
  }
  const all = checked.flatMap(({ scores }) => scores.filter((score) => score !== undefined)).sort((a, b) => a - b);
  const limits = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5].map((part) => all[Math.floor(part * all.length)]!);
  for (const set of sets) {
    const own = checked.filter(({ question }) => question.set === set);
    console.log(`Sentences of ${set} dropped below a ${name}, of ${own.length} English answers`);
    console.table(limits.map((limit) => ({ limit: limit.toFixed(2), ...outcomeAt(limit, own) })));
  }
}
