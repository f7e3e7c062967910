import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadTextEmbedder } from '../../src-main/models/text-embedding/model.ts';
import { emphasise } from '../../src-main/pipeline/answer/emphasis.ts';
import { contentWords } from '../../src-main/pipeline/search/words.ts';

interface Asked {
  question: string;
  line: string;
  /** Parts of the clauses that answer. */
  clause: string[];
}

test('what the real model emphasises answers nine times in ten, and it does so for more than half of the questions', async () => {
  const asked = JSON.parse(await readFile(join(import.meta.dirname, 'questions/clauses.json'), 'utf8')) as Asked[];
  await using embedder = await loadTextEmbedder(await loadPack(join(import.meta.dirname, '../../models')));
  const wrong: string[] = [];
  let count = 0;
  for (const { question, line, clause } of asked) {
    const citation = { evidence: 1, video: 'v', kind: 'said' as const, start: 0, end: 1, quote: line };
    const words = contentWords(question, 'en');
    const subject = { intent: 'find' as const, topic: question, words, phrases: [] };
    const [claim] = await emphasise([{ text: line, citations: [citation] }], subject, async () => embedder);
    const { emphasis } = claim!.citations[0]!;
    if (!emphasis) continue;
    count++;
    const part = line.slice(emphasis.start, emphasis.end);
    if (!clause.some((answering) => part.includes(answering))) wrong.push(`${question} ${part}`);
  }
  console.log(`${count} of ${asked.length}`, wrong);
  expect(count / asked.length).toBeGreaterThan(0.5);
  expect(1 - wrong.length / count).toBeGreaterThanOrEqual(0.9);
});
