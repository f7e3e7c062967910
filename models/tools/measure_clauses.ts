// Which part of a line answers a question (test/golden/questions/clauses.json): by the language model, by e5, by shared words;
// and how often e5's choice stands out, which is when answers emphasise it:
//   node models/tools/measure_clauses.ts
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dot } from '../../src-main/kernels/vector.ts';
import { loadLanguageModel } from '../../src-main/models/language/model.ts';
import { scoreNotes } from './note_score.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadTextEmbedder } from '../../src-main/models/text-embedding/model.ts';
import { clausesOf } from '../../src-main/pipeline/answer/clauses.ts';
import { outstanding } from '../../src-main/pipeline/answer/emphasis.ts';
import { contentWords, wordsOf } from '../../src-main/pipeline/search/words.ts';
import { highest } from './ranking.ts';

interface Asked {
  set: 'tune' | 'report';
  question: string;
  line: string;
  /** Parts of the clauses that answer. */
  clause: string[];
}

const modelsDir = join(import.meta.dirname, '..');
const pack = await loadPack(modelsDir);
const model = await loadLanguageModel(pack);
const embedder = await loadTextEmbedder(pack);
const asked = JSON.parse(await readFile(join(modelsDir, '../test/golden/questions/clauses.json'), 'utf8')) as Asked[];

type Way = (question: string, clauses: readonly string[]) => Promise<number[]> | number[];
const asNote = (text: string) => `speech: "${text}"`;
const meaning = "e5's cosine to the question";
const ways: Record<string, Way> = {
  'note score of the clause alone': (question, clauses) => scoreNotes(model, question, clauses.map(asNote)),
  'what the note score loses without it': async (question, clauses) => {
    const without = clauses.map((_, at) => clauses.filter((__, other) => other !== at).join(' '));
    const [whole, ...rest] = await scoreNotes(model, question, [clauses.join(' '), ...without].map(asNote));
    return rest.map((score) => whole! - score);
  },
  [meaning]: async (question, clauses) => {
    const [vector, ...vectors] = await embedder.embed([question, ...clauses]);
    return vectors.map((one) => dot(vector!, one));
  },
  'words of the question': (question, clauses) => {
    const stems = contentWords(question, 'en').map((word) => word.slice(0, 5));
    return clauses.map((clause) => stems.filter((stem) => wordsOf(clause).some((word) => word.startsWith(stem))).length);
  },
  'the first clause': (_, clauses) => clauses.map((__, at) => -at),
};

for (const set of ['tune', 'report'] as const)
  for (const [name, way] of Object.entries(ways)) {
    const some = asked.filter((one) => one.set === set);
    let right = 0;
    let clear = 0;
    let clearlyRight = 0;
    const started = performance.now();
    for (const { question, line, clause } of some) {
      const clauses = clausesOf(line).map(({ start, end }) => line.slice(start, end));
      const scores = await way(question, clauses);
      const chosen = clauses[highest(scores)]!;
      const isRight = clause.some((part) => chosen.includes(part));
      if (isRight) right++;
      if (name !== meaning || outstanding(scores) === undefined) continue;
      clear++;
      if (isRight) clearlyRight++;
    }
    const each = (performance.now() - started) / some.length;
    const emphasised = name === meaning ? `; ${clear} stand out, ${clearlyRight} of them right` : '';
    console.log(`${set}, ${name}: ${right} of ${some.length}; ${each.toFixed(0)} ms a question${emphasised}`);
  }
process.exit(0);
