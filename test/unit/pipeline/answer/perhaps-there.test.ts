import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import type { Glimpse } from '../../../../src-main/domain/glimpse.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { said, searchParts, seen, smallLibrary, soundLabels, thingLabels } from '../search/small-library.ts';

const idOf = (name: string): string => [...soundLabels, ...thingLabels].find((label) => label.name === name)!.id;
const glimpse = (start: number, name: string, score: number): Glimpse => {
  return { start, end: start + 2, label: idOf(name), score };
};

/** A yard where a car and birds are seen, and dogs and rain were taken for possible. */
async function yard(objects: Glimpse[], sounds: Glimpse[] = []): Promise<ReturnType<typeof searchParts>> {
  const evidence = [said(1, 3, 'This is our yard.'), seen(20, 30, 'car'), seen(34, 36, 'bird'), seen(40, 55, 'bird')];
  const library = await smallLibrary([{ id: 'yard', duration: 60, evidence }]);
  library.stages.begin('yard', 'objects', '2');
  library.stages.begin('yard', 'sounds', '2');
  const done = { doneTo: 60, seconds: 1 };
  const shown = evidence.filter(({ kind }) => kind === 'seen');
  library.stages.commit('yard', { stage: 'objects', ...done, evidence: shown, glimpses: objects });
  library.stages.commit('yard', { stage: 'sounds', ...done, evidence: [], glimpses: sounds });
  return searchParts(library);
}
const ask = async (parts: ReturnType<typeof searchParts>, question: string): Promise<Answer> =>
  createAnswerer(parts)({ video: 'yard', question });

describe('what no model was sure of', () => {
  test('is told as perhaps, without a claim and without evidence', async () => {
    const parts = await yard([glimpse(4, 'dog', 0.7), glimpse(12, 'dog', 0.65)]);
    for (const question of [
      'When is a dog seen?',
      'Is there a dog?',
      'How many dogs are there?',
      'How long is a dog seen?',
    ]) {
      const answer = await ask(parts, question);
      expect(answer.text).toBe('I cannot say for sure. Perhaps a dog is seen at 0:04–0:06 and 0:12–0:14.');
      expect(answer).toMatchObject({ refused: false, claims: [], nearest: [] });
      expect(answer.perhaps?.map(({ evidence, start, reasons }) => [evidence, start, reasons])).toEqual([
        [undefined, 4, [{ by: 'perhaps', label: 'dog' }]],
        [undefined, 12, [{ by: 'perhaps', label: 'dog' }]],
      ]);
    }
  });

  test('is left out beside what is twice as likely', async () => {
    const parts = await yard([], [glimpse(4, 'Rain', 0.29), glimpse(12, 'Rain', 0.12)]);
    expect((await ask(parts, 'When does it rain?')).perhaps?.map(({ start }) => start)).toEqual([4]);
  });
});

describe('is refused', () => {
  const outcomeOf = ({ refused, perhaps }: Answer): object => ({ refused, perhaps });
  const refusal = { refused: true, perhaps: undefined };

  test('what was taken for hardly possible', async () => {
    const parts = await yard([glimpse(4, 'dog', 0.5)], [glimpse(4, 'Rain', 0.08)]);
    expect(outcomeOf(await ask(parts, 'Is there a dog?'))).toEqual(refusal);
    expect(outcomeOf(await ask(parts, 'When does it rain?'))).toEqual(refusal);
  });

  test('where evidence of what is akin speaks against it, but not where that is there anyway', async () => {
    expect(outcomeOf(await ask(await yard([glimpse(34, 'dog', 0.7)]), 'Is there a dog?'))).toEqual(refusal);
    for (const start of [22, 42])
      expect(await ask(await yard([glimpse(start, 'dog', 0.7)]), 'Is there a dog?')).toHaveProperty('perhaps');
  });

  test('what is asked of it, outside the time that is asked about, and what is said of it', async () => {
    const parts = await yard([glimpse(4, 'dog', 0.7)]);
    expect(outcomeOf(await ask(parts, 'What does the dog eat?'))).toEqual(refusal);
    expect(outcomeOf(await ask(parts, 'Is there a dog between 0:30 and 0:50?'))).toEqual(refusal);
    expect(outcomeOf(await ask(parts, 'What is said about the dog?'))).toEqual(refusal);
  });
});
