// Asks every question about the recordings and tells how good the answers are: `npm run eval`, docs/evaluation.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engine } from '../../src-main/domain/engine.ts';
import { changesSince, dropsSince, readAccepted, writeAccepted } from './accepted.ts';
import { ask } from './ask.ts';
import { scoreOf, type Scored } from './figures.ts';
import { indexedVideos } from './indexed.ts';
import { type LabelWords, readLabelWords } from './label-words.ts';
import { isLeavable, leavable, openWithout } from './library.ts';
import { nameOf, readQuestions, type Question } from './question-set.ts';
import { printReport, reportOf, type Report } from './report.ts';
import { readSeenParts } from './seen-parts.ts';
import { unsupported } from './support.ts';

const { values } = parseArgs({
  options: {
    accept: { type: 'boolean', default: false },
    /** Compares nothing. */
    figures: { type: 'boolean', default: false },
    without: { type: 'string' },
  },
});
const { accept, figures, without } = values;
if (without !== undefined && !isLeavable(without))
  throw new Error(`--without takes ${leavable.join(', ')}, not ${without}.`);
if (without !== undefined && accept) throw new Error('A report that lacks something is not accepted.');

const questions = readQuestions();
const videos = await indexedVideos(questions.map(({ recording }) => recording));
const labels = await readLabelWords();
const opened = await openWithout(without);
await using engine = opened.engine;
const parts = readSeenParts(opened.folder);
const scored = await scoreAll(engine, labels);
const report = reportOf(scored);
printReport(report);
save(scored, report);
if (without === undefined && !figures) compare(report);

async function scoreAll(asked: Engine, words: LabelWords): Promise<Scored[]> {
  const all: Scored[] = [];
  for (const [recording, own] of Map.groupBy(questions, (one) => one.recording)) {
    const video = videos.get(recording)!;
    const evidence = new Map((await asked.listEvidence({ video })).map((one) => [one.id, one]));
    for (const question of own) {
      const answered = await ask(asked, question, video);
      const faults = answered.answer.claims.flatMap(
        (claim) => unsupported(claim, { evidence, parts }, words, question.language ?? 'en') ?? [],
      );
      all.push(scoreOf(answered, faults));
    }
  }
  return all;
}

/** Keeps everything that was answered, to be looked at. */
function save(all: readonly Scored[], told: Report): void {
  const kept = join(import.meta.dirname, '../../.cache/evaluation');
  mkdirSync(kept, { recursive: true });
  const file = join(kept, without === undefined ? 'report.json' : `report-without-${without}.json`);
  writeFileSync(file, `${JSON.stringify({ ...told, answers: all.map(answerLine) }, null, 1)}\n`);
  console.log(`Every answer is in ${file}.`);
}

function answerLine({ question, answer, faults, unsupported: reasons, isHit, milliseconds }: Scored): object {
  return {
    name: nameOf(question),
    ...pick(question),
    answer: answer.text,
    refused: answer.refused,
    ...(answer.refusal && { refusal: answer.refusal }),
    ...(answer.perhaps && {
      perhaps: answer.perhaps.map(
        ({ kind, start, end, text }) => `${kind} ${start.toFixed(2)}-${end.toFixed(2)} ${text}`,
      ),
    }),
    citations: answer.claims.flatMap(({ citations }) =>
      citations.map(({ kind, start, end, quote }) => `${kind} ${start.toFixed(2)}-${end.toFixed(2)} ${quote}`),
    ),
    ...(faults.length > 0 && { faults }),
    ...(reasons.length > 0 && { unsupported: reasons }),
    isHit,
    milliseconds: Math.round(milliseconds),
  };
}

function pick({ kind, set, question, after, evidence, expect }: Question): object {
  return { kind, set, question, after, evidence, expect };
}

/** Fails where the report is worse than the accepted one. */
function compare(told: Report): void {
  const accepted = readAccepted();
  if (accepted) {
    const { lost, won } = changesSince(accepted, told);
    for (const name of lost) console.log(`Wrong now: ${name}: ${told.wrong[name]}`);
    for (const name of won) console.log(`Right now: ${name}`);
    const drops = dropsSince(accepted, told);
    for (const drop of drops) console.log(`Worse: ${drop}`);
    if (drops.length > 0 && !accept) process.exitCode = 1;
  }
  if (accept) writeAccepted(told);
}
