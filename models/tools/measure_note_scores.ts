// What the language model's note scores are good for, beside e5's closeness and shared words:
//   node models/tools/measure_note_scores.ts MEDIA
// MEDIA is as in README.md; the recordings' clips are looked for where test/fixtures/media.ts says.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLanguageModel, type LanguageModel } from '../../src-main/models/language/model.ts';
import { scoreNotes } from './note_score.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import {
  bestMargin,
  closeAlone,
  closeWithAll,
  closeWithHalf,
  shareWeight,
} from '../../src-main/pipeline/answer/thresholds.ts';
import { goldenQuestions, questionVideos } from '../../test/golden/questions/question-set.ts';
import { area, highest } from './ranking.ts';
import { scoredQuestions, type ScoredLine, type ScoredQuestion } from './scored_lines.ts';

interface Clip {
  name: string;
  path: string;
  qa: { q: string; a: string }[];
}

const quilter =
  'Mister Quilter is the apostle of the middle classes, and we are glad to welcome his gospel.';

/** A true transcript, or what is heard, of a clip of the collection. */
function noteOf(clips: readonly Clip[], path: string): string {
  const name = path.split('/').at(-1);
  const clip = clips.find((one) => one.name.split('/').at(-1) === name || one.path.endsWith(path))!;
  const said = name === 'salmonn_1272-128104-0000.flac' ? quilter : clip.qa.find(({ q }) => q === 'transcript')?.a;
  return said
    ? `speech: "${said}"`
    : `sound: ${path
        .split('/')
        .at(-2)!
        .replace(/^[0-9]+ - /, '')
        .toLowerCase()}`;
}

/** The figure of measure_language_notes.py for the prompt "plain" in English, by the program's own runner. */
async function onTranscripts(model: LanguageModel, clips: readonly Clip[]): Promise<void> {
  const [right, others]: [number[], number[]] = [[], []];
  let [picked, answered, notes] = [0, 0, 0];
  const started = performance.now();
  for (const { video, intent, language, question, clips: answering = [] } of goldenQuestions.tune) {
    if (!['conference', 'farm'].includes(video) || !['find', 'said', 'present'].includes(intent) || language) continue;
    const texts = questionVideos.find(({ name }) => name === video)!.clips.map((path) => noteOf(clips, path));
    const scores = await scoreNotes(model, question, texts);
    notes += texts.length;
    for (const [at, score] of scores.entries()) (answering.includes(at) ? right : others).push(score);
    if (answering.length > 0) answered++;
    if (answering.includes(highest(scores))) picked++;
  }
  const each = (performance.now() - started) / notes;
  console.log(
    `true transcripts, tune: AUC ${area(right, others).toFixed(3)}, picks ${picked} of ${answered}; ${each.toFixed(0)} ms a note`,
  );
}

const scores: Record<string, (line: ScoredLine) => number> = {
  closeness: ({ closeness }) => closeness,
  'closeness and words': (line) => lineScore(line),
  note: ({ note }) => note,
  'closeness, words and note / 6': (line) => lineScore(line) + line.note / 6,
};

function lineScore({ closeness, share }: ScoredLine): number {
  return closeness + shareWeight * share;
}

function ranking(title: string, asked: readonly ScoredQuestion[]): void {
  const present = asked.filter(({ lines }) => lines.some(({ right }) => right));
  const absent = asked.filter((one) => one.absent);
  console.log(`${title}: ${present.length} answered, ${absent.length} absent`);
  for (const [name, score] of Object.entries(scores)) {
    const lines = asked.flatMap((one) => one.lines);
    const [right, others] = [true, false].map((is) => lines.filter((line) => line.right === is).map(score));
    const picked = present.filter((one) => one.lines[highest(one.lines.map(score))]!.right).length;
    const best = (some: readonly ScoredQuestion[]) => some.map((one) => Math.max(...one.lines.map(score)));
    console.log(
      `  ${name.padEnd(30)} AUC ${area(right!, others!).toFixed(3)}; picks ${picked}; answered against absent ${area(best(present), best(absent)).toFixed(3)}`,
    );
  }
}

type Rule = (line: ScoredLine) => boolean;

/** The rule of pipeline/answer/lines.ts where question and line are in one language. */
function asItIs({ closeness, share }: ScoredLine): boolean {
  return closeness >= (share === 1 ? closeWithAll : share >= 0.5 ? closeWithHalf : closeAlone);
}

/** One limit for all lines that do not hold all words, on any score. */
const limited =
  (limit: number, score: (line: ScoredLine) => number): Rule =>
  (line) =>
    line.share === 1 ? asItIs(line) : score(line) >= limit;

const rules: Record<string, Rule> = { 'as it is': asItIs };
for (const least of [6, 7, 8]) {
  rules[`and a note score of ${least}, unless all words`] = (line) =>
    asItIs(line) && (line.share === 1 || line.note >= least);
  rules[`or closeness 3 with a note score of ${least}`] = (line) =>
    asItIs(line) || (line.closeness >= 3 && line.note >= least);
}
for (const limit of [4.4, 4.6, 4.8, 5])
  rules[`closeness + note / 6 of ${limit}, unless all words`] = limited(limit, (line) => line.closeness + line.note / 6);
for (const limit of [3.2, 3.4, 3.6])
  rules[`without the model: closeness of ${limit}, unless all words`] = limited(limit, (line) => line.closeness);

function outcome(asked: readonly ScoredQuestion[], accepts: Rule): string {
  let [right, invented, refused, wrong] = [0, 0, 0, 0];
  for (const { absent, lines } of asked) {
    const accepted = lines.filter(accepts);
    const best = Math.max(...accepted.map(lineScore));
    const cited = accepted.filter((line) => lineScore(line) >= best - bestMargin);
    if (cited.length === 0) absent ? right++ : refused++;
    else if (absent) invented++;
    else cited.some((line) => line.right) ? right++ : wrong++;
  }
  return `right ${right} of ${asked.length}, answered though absent ${invented}, refused though there ${refused}, wrong line ${wrong}`;
}

const model = await loadLanguageModel(await loadPack(join(import.meta.dirname, '..')));
await onTranscripts(model, JSON.parse(await readFile(join(process.argv[2]!, 'inventory.json'), 'utf8')) as Clip[]);
const all = await scoredQuestions(model);
for (const set of ['tune', 'report'] as const) {
  const english = all.filter((one) => one.set === set && one.english);
  ranking(
    `${set}, English`,
    english.filter((one) => !one.reworded),
  );
  ranking(
    `${set}, English, reworded`,
    english.filter((one) => one.reworded),
  );
  ranking(
    `${set}, other languages`,
    all.filter((one) => one.set === set && !one.english),
  );
}
for (const [name, accepts] of Object.entries(rules))
  for (const set of ['tune', 'report'] as const)
    console.log(
      `${name}: ${set}: ${outcome(
        all.filter((one) => one.set === set && one.english),
        accepts,
      )}`,
    );
process.exit(0);
