// Which part of a line answers a question (test/golden/questions/clauses.json): by the language model, by e5, by shared words:
//   node models/tools/measure_clauses.ts
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dot } from '../../src-main/kernels/vector.ts';
import { loadLanguageModel } from '../../src-main/models/language/model.ts';
import { scoreNotes } from '../../src-main/models/language/note-score.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadTextEmbedder } from '../../src-main/models/text-embedding/model.ts';
import { contentWords, wordsOf } from '../../src-main/pipeline/search/words.ts';
import { highest } from './ranking.ts';

interface Asked {
  set: 'tune' | 'report';
  question: string;
  line: string;
  /** Parts of the clauses that answer. */
  clause: string[];
}

const between = /(?<=[.!?;,:])\s+|\s+(?=(?:because|but|when|and your)\b)/;
const modelsDir = join(import.meta.dirname, '..');
const pack = await loadPack(modelsDir);
const model = await loadLanguageModel(pack);
const embedder = await loadTextEmbedder(pack);
const asked = JSON.parse(await readFile(join(modelsDir, '../test/golden/questions/clauses.json'), 'utf8')) as Asked[];

type Way = (question: string, clauses: readonly string[]) => Promise<number[]> | number[];
const asNote = (text: string) => `speech: "${text}"`;
const ways: Record<string, Way> = {
  'note score of the clause alone': (question, clauses) => scoreNotes(model, question, clauses.map(asNote)),
  'what the note score loses without it': async (question, clauses) => {
    const without = clauses.map((_, at) => clauses.filter((__, other) => other !== at).join(' '));
    const [whole, ...rest] = await scoreNotes(model, question, [clauses.join(' '), ...without].map(asNote));
    return rest.map((score) => whole! - score);
  },
  "e5's cosine to the question": async (question, clauses) => {
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
    const started = performance.now();
    for (const { question, line, clause } of some) {
      const clauses = line.split(between).filter((text) => wordsOf(text).length > 0);
      const chosen = clauses[highest(await way(question, clauses))]!;
      if (clause.some((part) => chosen.includes(part))) right++;
    }
    const each = (performance.now() - started) / some.length;
    console.log(`${set}, ${name}: ${right} of ${some.length}; ${each.toFixed(0)} ms a question`);
  }
process.exit(0);
