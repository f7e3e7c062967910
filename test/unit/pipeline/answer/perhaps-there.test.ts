import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import type { Glimpse } from '../../../../src-main/domain/glimpse.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { said, searchParts, seen, smallLibrary, soundLabels, thingLabels } from '../search/small-library.ts';

const idOf = (name: string): string => [...soundLabels, ...thingLabels].find((label) => label.name === name)!.id;
const glimpse = (start: number, name: string, score: number): Glimpse => {
  return { start, end: start + 2, label: idOf(name), score };
};

/** What the models took for possible. */
interface Taken {
  objects?: Glimpse[];
  scenes?: Glimpse[];
  sounds?: Glimpse[];
}

/** Yards where a car and birds are seen, and dogs and rain were taken for possible. */
async function yards(taken: Readonly<Record<string, Taken>>): Promise<ReturnType<typeof searchParts>> {
  const evidence = [said(1, 3, 'This is our yard.'), seen(20, 30, 'car'), seen(34, 36, 'bird'), seen(40, 55, 'bird')];
  const library = await smallLibrary(Object.keys(taken).map((id) => ({ id, duration: 60, evidence })));
  for (const [id, own] of Object.entries(taken))
    for (const stage of ['objects', 'scenes', 'sounds'] as const) {
      library.stages.begin(id, stage, '2');
      const sights = stage === 'objects' ? evidence.filter(({ kind }) => kind === 'seen') : [];
      library.stages.commit(id, { stage, doneTo: 60, seconds: 1, evidence: sights, glimpses: own[stage] ?? [] });
    }
  return searchParts(library);
}
const yard = (taken: Taken): Promise<ReturnType<typeof searchParts>> => yards({ yard: taken });
/** Dogs that both models of pictures took for possible. */
const dogs = (...times: number[]): Taken => ({
  objects: times.map((start) => glimpse(start, 'dog', 0.7)),
  scenes: times.map((start) => glimpse(start, 'dog', 0.04)),
});
const ask = async (parts: ReturnType<typeof searchParts>, question: string): Promise<Answer> =>
  createAnswerer(parts)({ video: 'yard', question });

describe('what no model was sure of', () => {
  test('is told as perhaps, without a claim and without evidence', async () => {
    const parts = await yard(dogs(4, 12));
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

  test('is told where the model of scenes alone took it for likely', async () => {
    const { perhaps } = await ask(await yard({ scenes: [glimpse(12, 'dog', 0.13)] }), 'When is a dog seen?');
    expect(perhaps?.map(({ start }) => start)).toEqual([12]);
  });

  test('is left out beside what is twice as likely', async () => {
    const parts = await yard({ sounds: [glimpse(4, 'Rain', 0.8), glimpse(12, 'Rain', 0.4)] });
    expect((await ask(parts, 'When does it rain?')).perhaps?.map(({ start }) => start)).toEqual([4]);
  });
});

describe('is refused', () => {
  const outcomeOf = ({ refused, perhaps }: Answer): object => ({ refused, perhaps });
  const refusal = { refused: true, perhaps: undefined };

  test('what was taken for hardly possible, or by the detector alone', async () => {
    const scenes = [glimpse(12, 'dog', 0.1)];
    const parts = await yard({ objects: [glimpse(4, 'dog', 0.9)], scenes, sounds: [glimpse(4, 'Rain', 0.28)] });
    expect(outcomeOf(await ask(parts, 'Is there a dog?'))).toEqual(refusal);
    expect(outcomeOf(await ask(parts, 'When does it rain?'))).toEqual(refusal);
  });

  test('where evidence of what is akin speaks against it, but not where that is there anyway', async () => {
    expect(outcomeOf(await ask(await yard(dogs(34)), 'Is there a dog?'))).toEqual(refusal);
    for (const start of [22, 42])
      expect(await ask(await yard(dogs(start)), 'Is there a dog?')).toHaveProperty('perhaps');
  });

  test('what is asked of it, outside the time that is asked about, and what is said of it', async () => {
    const parts = await yard(dogs(4));
    expect(outcomeOf(await ask(parts, 'What does the dog eat?'))).toEqual(refusal);
    expect(outcomeOf(await ask(parts, 'Is there a dog between 0:30 and 0:50?'))).toEqual(refusal);
    expect(outcomeOf(await ask(parts, 'What is said about the dog?'))).toEqual(refusal);
  });
});

describe('over several videos what no model was sure of', () => {
  const none: Taken = {};
  const askAll = async (taken: Readonly<Record<string, Taken>>, question: string): Promise<Answer> =>
    createAnswerer(await yards(taken))({ videos: Object.keys(taken), question });

  test('is told with the name of its video', async () => {
    const answer = await askAll({ yard: none, field: dogs(4), park: dogs(12) }, 'Is there a dog?');
    expect(answer).toMatchObject({ refused: false, claims: [], nearest: [] });
    expect(answer.text).toBe(
      'I cannot say for sure. Perhaps a dog is seen at 0:04–0:06 (field.wav) and 0:12–0:14 (park.wav).',
    );
    expect(answer.perhaps?.map(({ video, start }) => [video, start])).toEqual([
      ['field', 4],
      ['park', 12],
    ]);
  });

  test('is looked at against the evidence of its own video', async () => {
    expect(await askAll({ yard: none, field: dogs(34) }, 'Is there a dog?')).toMatchObject({ refusal: 'not-found' });
  });

  test('is not told where videos are so many that one of them would have it', async () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, at): [string, Taken] => [`yard${at}`, dogs(4)]));
    expect(await askAll(many, 'Is there a dog?')).toMatchObject({ refusal: 'not-found' });
  });

  test('is not told of a time that is named', async () => {
    const answer = await askAll({ yard: none, field: dogs(4) }, 'Is there a dog in the first 10 seconds?');
    expect(answer).toMatchObject({ refusal: 'not-found' });
  });
});

describe('a condition that no model was sure of', () => {
  test('is told as unsure beside what is sure then', async () => {
    const answer = await ask(await yard(dogs(1)), 'What is said while a dog is in the picture?');
    expect(answer.claims.map(({ text }) => text)).toEqual(['At 0:01 someone says: “This is our yard.”']);
    expect(answer.notes).toEqual(['I cannot say for sure. Perhaps a dog is seen at 0:01–0:03.']);
    expect(answer.refused).toBe(false);
    expect(answer).not.toHaveProperty('perhaps');
  });

  test('leaves all unsure where nothing is sure then', async () => {
    const answer = await ask(await yard(dogs(12)), 'What is said while a dog is in the picture?');
    expect(answer).toMatchObject({ refused: false, claims: [], perhaps: [{ start: 12 }] });
  });

  test('may be sure where what is asked for then is not', async () => {
    const parts = await yard(dogs(22));
    expect(await ask(parts, 'Is a dog visible while a car is shown?')).toMatchObject({ perhaps: [{ start: 22 }] });
    expect(await ask(parts, 'Is a dog visible while "this is our yard" is said?')).toMatchObject({
      refusal: 'not-found',
    });
  });
});
