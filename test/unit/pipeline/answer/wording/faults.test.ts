import { beforeEach, describe, expect, test } from 'vitest';
import { answerLanguages } from '../../../../../src-main/domain/answer-language.ts';
import type { Evidence } from '../../../../../src-main/domain/evidence.ts';
import { ClaimCheck } from '../../../../../src-main/pipeline/answer/check.ts';
import { cite, type Draft, figure, labelled, quoted } from '../../../../../src-main/pipeline/answer/draft.ts';
import { placesOf } from '../../../../../src-main/pipeline/answer/wording/places.ts';
import { wordingOf } from '../../../../../src-main/pipeline/answer/wording/wordings.ts';
import { Retriever } from '../../../../../src-main/pipeline/search/retriever.ts';
import { heard, said, searchParts, smallLibrary } from '../../search/small-library.ts';

let check: ClaimCheck;
let line: Evidence;
let barks: Evidence[];

beforeEach(async () => {
  const evidence = [said(12, 16, 'Ask not what 7 countries do.'), heard(41, 43, 'Bark'), heard(50, 53, 'Bark')];
  const library = await smallLibrary([{ id: 'v', duration: 60, evidence }]);
  [line, ...barks] = library.evidence.list({ video: 'v' }) as [Evidence, ...Evidence[]];
  const labels = await new Retriever(searchParts(library)).names();
  check = new ClaimCheck({ library, labels, parts: new Map([['v', { start: 0, end: 60 }]]) });
});

// A sentence that says something else than its facts, or facts that the library does not bear out, in every language.
describe.each(answerLanguages)('in %s', (language) => {
  const bark = { kind: 'heard' as const, names: ['Bark'] };
  const counted = async (told: {
    count?: number;
    again?: number;
    name?: string;
    places?: Evidence[];
  }): Promise<Draft> => {
    const wording = await wordingOf(language);
    const { count = 2, again = 2, name = 'Bark', places = barks } = told;
    return {
      text: wording.foundTimes({ kind: 'heard', names: [name] }, count, placesOf(places)),
      citations: barks.map((one) => cite(one)),
      facts: [...labelled(bark, wording), figure(2, () => again, wording.times)],
    };
  };
  const quote = async (text: string, fact = 'Ask not what 7 countries do.', at = '0:12'): Promise<Draft> => {
    const wording = await wordingOf(language);
    return { text: wording.says(at, text), citations: [cite(line)], facts: quoted([fact], wording) };
  };

  test('true sentences hold', async () => {
    expect(check.fault(await counted({}))).toBeUndefined();
    expect(check.fault(await quote('Ask not what 7 countries do.'))).toBeUndefined();
  });

  test('a wrong number is dropped', async () => {
    for (const count of [1, 3, 12, 22]) expect(check.passing([await counted({ count })]), String(count)).toEqual([]);
    expect(check.fault(await counted({ again: 3 }))).toMatch('the evidence does not give');
    const draft = await counted({});
    expect(check.passing([{ ...draft, text: `${draft.text} 4` }])).toEqual([]);
    expect(check.passing([{ ...draft, text: `${draft.text} ٤` }])).toEqual([]);
  });

  test('a wrong time is dropped', async () => {
    const [first] = barks;
    expect(check.passing([await counted({ places: [{ ...first!, start: 44, end: 44 }] })])).toEqual([]);
    expect(check.passing([await quote('Ask not what 7 countries do.', undefined, '0:13')])).toEqual([]);
  });

  test('a wrong quote is dropped', async () => {
    expect(check.passing([await quote('Ask not what 8 countries do.')])).toEqual([]);
    expect(check.passing([await quote('Ask what 7 do.', 'Ask what 7 do.')])).toEqual([]);
    const { facts: _, ...bare } = await quote('Ask not');
    expect(check.passing([bare])).toEqual([]);
  });

  test('a wrong label is dropped', async () => {
    for (const name of ['Cat', 'Music', 'Rain']) expect(check.passing([await counted({ name })]), name).toEqual([]);
    const wording = await wordingOf(language);
    const cat = { kind: 'heard' as const, names: ['Cat'] };
    const draft = {
      text: wording.found(cat, placesOf(barks)),
      citations: barks.map((one) => cite(one)),
      facts: labelled(cat, wording),
    };
    expect(check.fault(draft)).toMatch('no evidence is of Cat');
  });
});
