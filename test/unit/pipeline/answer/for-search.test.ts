import { describe, expect, test } from 'vitest';
import { understandingFor } from '../../../../src-main/pipeline/answer/for-search.ts';
import { Retriever } from '../../../../src-main/pipeline/search/retriever.ts';
import { createSearch } from '../../../../src-main/pipeline/search/search.ts';
import { heard, said, searchParts, smallLibrary } from '../search/small-library.ts';

const videos = [
  {
    id: 'farm',
    duration: 60,
    evidence: [heard(10, 12, 'Bark'), said(14, 17, 'Come here, Rex.'), heard(30, 32, 'Rain')],
  },
  { id: 'town', duration: 60, evidence: [heard(5, 8, 'Car alarm'), said(40, 44, 'Welcome to Jacobsville.')] },
];

async function understanding() {
  const parts = searchParts(await smallLibrary(videos));
  const retriever = new Retriever(parts);
  return { parts, retriever, own: understandingFor(parts, retriever) };
}

describe('what a search understands', () => {
  test('the evidence that answers a question about one video, in the order in which it is cited', async () => {
    const { own } = await understanding();
    const cited = await own.answering({ query: 'What is said after the dog barks?', videos: ['farm'] });
    expect(cited.map(({ text }) => text)).toContain('Come here, Rex.');
    expect(new Set(cited.map(({ id }) => id)).size).toBe(cited.length);
    const heardOnly = await own.answering({ query: 'When does the dog bark?', videos: ['farm'], kinds: ['heard'] });
    expect(heardOnly.map(({ text }) => text)).toEqual(['Bark']);
  });

  test('nothing for words that ask nothing, for what is refused, and outside the part that is searched', async () => {
    const { own } = await understanding();
    expect(await own.answering({ query: 'dog', videos: ['farm'] })).toEqual([]);
    expect(await own.answering({ query: 'When does the submarine dive?', videos: ['farm'] })).toEqual([]);
    const early = { query: 'When does the dog bark?', videos: ['farm'], within: { start: 20, end: 60 } };
    expect(await own.answering(early)).toEqual([]);
  });

  test('a question about all videos', async () => {
    const { own } = await understanding();
    const cited = await own.answering({ query: 'When does a dog bark?' });
    expect(cited.map(({ video, text }) => [video, text])).toEqual([['farm', 'Bark']]);
  });

  test('misspelt words, by what sounds and things are called, and in one video by what is said there', async () => {
    const { own } = await understanding();
    expect(await own.respelt('birrd', undefined)).toBe('bird');
    expect(await own.respelt('Jakobsville', ['town'])).toBe('jacobsville');
    expect(await own.respelt('Jakobsville', undefined)).toBe('Jakobsville');
    expect(await own.respelt('"birrd"', undefined)).toBe('"birrd"');
  });

  test('a search lists it first', async () => {
    const { parts, retriever, own } = await understanding();
    const search = createSearch(parts, retriever, own);
    const { hits } = await search({ query: 'What is said after the dog barks?', videos: ['farm'] });
    expect(hits.find(({ text }) => text === 'Come here, Rex.')!.why).toContain('answers the question');
    expect((await search({ query: 'barck' })).hits).toMatchObject([{ text: 'Bark' }]);
  });
});
