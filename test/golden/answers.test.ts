import { beforeAll, describe, expect, test } from 'vitest';
import { languageOfAnswer } from '../../src-main/pipeline/answer/answer-language.ts';
import { wordingOf } from '../../src-main/pipeline/answer/wording/wordings.ts';
import {
  type Examined,
  examine,
  type ExaminedTogether,
  examineTogether,
  videosOf,
  withIndexed,
} from './questions/examine.ts';
import { figuresOf } from './questions/figures.ts';

/** Questions on checked-in clips, with the real models from the file to the answer. */
describe('answers on real recordings', () => {
  let examined: Examined[];
  let together: ExaminedTogether[];

  beforeAll(async () => {
    const videos = [...videosOf('tune', 'fixtures'), ...videosOf('report', 'fixtures')];
    await withIndexed(videos, async (engine, indexed) => {
      examined = await examine(engine, indexed);
      together = await examineTogether(engine, indexed);
    });
  }, 300_000);

  test('are right nine times in ten, and absent things are refused', () => {
    const figures = figuresOf(examined);
    const wrong = examined.filter(({ faults }) => faults.length > 0);
    console.log(
      JSON.stringify(figures),
      wrong.map(({ golden, faults }) => `${golden.question}: ${faults.join(', ')}`),
    );
    expect(figures.questions).toBeGreaterThan(50);
    expect(figures.right).toBeGreaterThanOrEqual(0.9);
    expect(figures.refusalRecall).toBeGreaterThanOrEqual(0.9);
    expect(figures.refusalPrecision).toBeGreaterThanOrEqual(0.9);
    expect(figures.citationPrecision).toBeGreaterThanOrEqual(0.9);
    expect(figures.intent).toBeGreaterThanOrEqual(0.9);
  });

  test('to all of them together cite the right ones and no other, and absent things are refused', () => {
    const wrong = together.filter(({ faults }) => faults.length > 0);
    console.log(wrong.map(({ golden, faults, answer }) => `${golden.question}: ${faults.join(', ')}: ${answer.text}`));
    expect(together.length).toBeGreaterThan(20);
    expect(wrong.length / together.length).toBeLessThanOrEqual(0.1);
    expect(together.filter(({ golden, answer }) => golden.refused && !answer.refused)).toEqual([]);
    expect(together.every(({ golden, answer }) => golden.intent === answer.intent)).toBe(true);
  });

  test('cite something in every sentence, quote it, and give only the times of what they cite', async () => {
    const emphasised: string[] = [];
    for (const { answer } of examined) {
      for (const { text, citations } of answer.claims) {
        expect(citations.length, text).toBeGreaterThan(0);
        for (const [quote] of text.matchAll(/(?<=“)[^”]+(?=”)/g)) {
          expect(citations.map((citation) => citation.quote.toLowerCase()).join(' '), text).toContain(
            quote.toLowerCase(),
          );
        }
        expect(
          citations.every(({ start, end }) => start >= 0 && start <= end),
          text,
        ).toBe(true);
      }
      for (const { quote, emphasis } of answer.claims.flatMap(({ citations }) => citations)) {
        if (!emphasis) continue;
        expect(quote.slice(emphasis.start, emphasis.end), quote).toMatch(/\p{L}/u);
        expect(emphasis.end - emphasis.start, quote).toBeLessThan(quote.trim().length);
        emphasised.push(`${answer.question} ${quote.slice(emphasis.start, emphasis.end)}`);
      }
      expect(answer.refused ? answer.claims : answer.nearest, answer.question).toEqual([]);
      const wording = await wordingOf(languageOfAnswer({ question: answer.question }));
      expect(answer.coverageNote).toBe(wording.lookedThrough({ heard: true, seen: false }));
    }
    console.log(emphasised);
    expect(emphasised.length).toBeGreaterThan(0);
  });
});
