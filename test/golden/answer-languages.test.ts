import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src-main/domain/answer.ts';
import type { Engine } from '../../src-main/domain/engine.ts';
import { createEngine } from '../../src-main/engine.ts';
import { generatedMedia } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';

// The same film asked about in several languages, with the real models: what is cited is the same, whatever words say it.

let engine: Engine;
let folder: string;
let video: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-languages-'));
  engine = await createEngine({ libraryDir: folder, modelsDir: modelsFolder });
  video = (await engine.openVideo({ path: await generatedMedia('things.mp4') })).video.id;
  await engine.indexVideo({ video });
}, 120_000);
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const ask = async (question: string, language?: string): Promise<Answer> =>
  (await engine.ask({ video, question, ...(language && { language }) })).answer;
const citedIn = ({ claims }: Answer): number[] =>
  [...new Set(claims.flatMap(({ citations }) => citations.map(({ evidence }) => evidence)))].sort((a, b) => a - b);

/** A question in English and in other languages, with a word that the answer has in each. */
const asked: [english: string, Readonly<Record<string, [question: string, word: string]>>][] = [
  [
    'When is the bird visible?',
    {
      ko: ['새는 언제 보이나요?', '새가'],
      es: ['¿Cuándo se ve un pájaro?', 'pájaro'],
      de: ['Wann ist ein Vogel zu sehen?', 'Vogel'],
      ru: ['Когда видно птицу?', 'птица'],
      ar: ['متى يظهر الطائر؟', 'طائر'],
    },
  ],
  [
    'When can you see a bottle?',
    {
      ko: ['병이 언제 보이나요?', '병이'],
      es: ['¿Cuándo se ve una botella?', 'botella'],
      de: ['Wann ist eine Flasche zu sehen?', 'Flasche'],
      ru: ['Когда видна бутылка?', 'бутылка'],
      ar: ['متى تظهر الزجاجة؟', 'زجاجة'],
    },
  ],
  [
    'When does the dog bark?',
    {
      ko: ['개는 언제 짖나요?', '개 짖는 소리가'],
      es: ['¿Cuándo ladra el perro?', 'ladrido de perro'],
      de: ['Wann bellt der Hund?', 'Hundegebell'],
      ru: ['Когда слышен лай собаки?', 'лай собаки'],
      ar: ['متى يُسمع نباح الكلب؟', 'نباح كلب'],
    },
  ],
];
/** Languages whose everyday words for sounds and things are known. */
const hasVerbs = new Set(['ko', 'es', 'de']);

const questions = asked.flatMap(([english, others]) =>
  Object.entries(others).map(([language, [question, word]]) => [language, question, word, english] as const),
);

describe('a question', () => {
  test.each(questions)('in %s, %s, is answered in it: %s', async (language, question, word, english) => {
    const [answer, expected] = [await ask(question), await ask(english)];
    expect(answer.refused, answer.text).toBe(false);
    expect(answer.text).toContain(word);
    expect(citedIn(answer).length).toBeGreaterThan(0);
    expect(citedIn(expected), answer.text).toEqual(expect.arrayContaining(citedIn(answer)));
    // Everyday verbs name more labels than a translated name does.
    if (hasVerbs.has(language)) expect(citedIn(answer), answer.text).toEqual(citedIn(expected));
  });

  test.each(['ko', 'es', 'de', 'ru', 'ar'])(
    'of which no language is told is answered in that of the window, %s',
    async (language) => {
      for (const question of ['0:00–1:00?', '"Peach Open Movie Project"?', '0:05?']) {
        const [answer, expected] = [await ask(question, language), await ask(question)];
        expect(citedIn(answer), question).toEqual(citedIn(expected));
        expect(answer.claims.map(({ text }) => text)).not.toEqual(expected.claims.map(({ text }) => text));
        expect(answer.coverageNote).not.toBe(expected.coverageNote);
      }
    },
  );
});
