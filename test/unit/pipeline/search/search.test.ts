import { describe, expect, test } from 'vitest';
import type { SearchEvent } from '../../../../src-main/domain/answer.ts';
import { createSearch } from '../../../../src-main/pipeline/search/search.ts';
import { derivedKey } from '../../../../src-main/pipeline/search/derived-vectors.ts';
import { backgroundTexts, soundNameTexts } from '../../../../src-main/pipeline/search/fixed-texts.ts';
import { lineVectors } from '../../../../src-main/pipeline/search/line-vectors.ts';
import { heard, said, searchParts, smallLibrary, soundLabels, thingLabels, wordEmbedder } from './small-library.ts';

const videos = [
  {
    id: 'lecture',
    duration: 60,
    evidence: [
      said(0, 5, 'The telescope looks for planets around nearby stars.'),
      said(5, 9, 'My neighbour has a dog.'),
      said(20, 24, 'Planets around nearby stars are hard to see with a telescope.'),
      heard(30, 32, 'Bark'),
    ],
  },
  {
    id: 'garden',
    duration: 40,
    evidence: [
      said(1, 4, 'We planted tomatoes.'),
      heard(10, 12, 'Howl'),
      heard(14, 30, 'Music'),
      said(33, 36, '망원경으로 별을 봅니다.', 'ko'),
    ],
  },
];

describe('search', () => {
  test('reports hits by words first and replaces them with the fused list', async () => {
    const search = createSearch(searchParts(await smallLibrary(videos)));
    const events: SearchEvent[] = [];
    const { hits } = await search({ query: 'planets near a telescope' }, { onEvent: (event) => events.push(event) });
    expect(events).toHaveLength(1);
    expect(events[0]!.hits.map(({ start }) => start).sort((a, b) => a - b)).toEqual([0, 20]);
    expect(events[0]!.hits[0]!.reasons).toEqual([{ by: 'words', words: ['planets', 'telescope'] }]);
    expect(hits[0]!.reasons.map(({ by }) => by)).toEqual(['words', 'meaning']);
    expect(hits[0]!.path).toBe('/videos/lecture.wav');
    expect(hits[0]!.why).toContain('said “planets”');
  });

  test('finds kinds of a sound in every video, beside the words', async () => {
    const search = createSearch(searchParts(await smallLibrary(videos)));
    const { hits } = await search({ query: 'dogs' });
    expect(hits.map(({ text }) => text).sort()).toEqual(['Bark', 'Howl', 'My neighbour has a dog.']);
    expect(hits.find(({ text }) => text === 'Howl')!.why).toBe('heard: Howl');
  });

  test('finds pieces of words where words are not spaced', async () => {
    const search = createSearch(searchParts(await smallLibrary(videos)));
    const { hits } = await search({ query: '망원경은 언제 나오나요?' });
    expect(hits[0]!.text).toBe('망원경으로 별을 봅니다.');
  });

  test('keeps to the kinds, the videos, the part and the number that are asked for', async () => {
    const search = createSearch(searchParts(await smallLibrary(videos)));
    const texts = async (request: Parameters<typeof search>[0]): Promise<string[]> =>
      (await search(request)).hits.map(({ text }) => text);
    expect(await texts({ query: 'dogs', kinds: ['said'] })).toEqual(['My neighbour has a dog.']);
    expect(await texts({ query: 'dogs', videos: ['garden'] })).toEqual(['Howl']);
    expect(await texts({ query: 'dogs', within: { start: 0, end: 20 } })).not.toContain('Bark');
    expect(await texts({ query: 'dogs', limit: 1 })).toHaveLength(1);
  });

  test('finds nothing for what is nowhere, and takes any input', async () => {
    const search = createSearch(searchParts(await smallLibrary(videos)));
    for (const query of ['submarine', '', '   ', '"', 'submarine* OR (', '?', "'; DROP TABLE evidence; --"]) {
      expect((await search({ query })).hits, query).toEqual([]);
    }
  });

  test('keeps the vectors of fixed texts in the library', async () => {
    const library = await smallLibrary(videos);
    await createSearch(searchParts(library))({ query: 'telescope' });
    const before = wordEmbedder.runs;
    await createSearch(searchParts(library))({ query: 'telescope' });
    // The query as a sound and as a text in one run; neither the lines, nor the background, nor the names of sounds again.
    expect(wordEmbedder.runs - before).toBe(1);
  });

  test('makes no vectors of fixed texts that came with the models', async () => {
    const shipped = new Map<string, Float32Array[]>();
    for (const texts of [backgroundTexts(), soundNameTexts(soundLabels)])
      shipped.set(derivedKey(wordEmbedder.version, texts), await wordEmbedder.embed(texts));
    const parts = { ...searchParts(await smallLibrary(videos)), shippedVectors: async () => shipped };
    const before = wordEmbedder.runs;
    const { hits } = await createSearch(parts)({ query: 'planets near a telescope' });
    expect(wordEmbedder.runs - before).toBe(1);
    expect(hits).toEqual(
      (await createSearch(searchParts(await smallLibrary(videos)))({ query: 'planets near a telescope' })).hits,
    );
  });

  test('leaves vectors alone that another version of the embedder made', async () => {
    const parts = { ...searchParts(await smallLibrary(videos)), vectorsVersion: '2' };
    const { hits } = await createSearch(parts)({ query: 'planets near a telescope' });
    expect(hits.flatMap(({ reasons }) => reasons.map(({ by }) => by))).toEqual(['words', 'words']);
  });

  test('puts what may be there behind what is sure, as perhaps and without evidence', async () => {
    const library = await smallLibrary(videos);
    const bird = thingLabels.find(({ name }) => name === 'bird')!;
    const dog = thingLabels.find(({ name }) => name === 'dog')!;
    const glimpses = [
      { label: bird.id, start: 4, end: 6, score: 0.3 },
      { label: dog.id, start: 8, end: 10, score: 0.2 },
    ];
    library.stages.begin('garden', 'objects', '1');
    library.stages.commit('garden', { stage: 'objects', doneTo: 40, seconds: 1, glimpses });
    const search = createSearch(searchParts(library));
    expect((await search({ query: 'birds' })).hits).toMatchObject([
      {
        kind: 'seen',
        text: 'bird',
        video: 'garden',
        path: '/videos/garden.wav',
        start: 4,
        end: 6,
        why: 'perhaps seen: bird',
      },
    ]);
    const { hits } = await search({ query: 'dogs' });
    expect(hits.map(({ why }) => why).at(-1)).toBe('perhaps seen: dog');
    expect(hits.map(({ evidence }) => evidence === undefined)).toEqual([false, false, false, true]);
    expect(hits.at(-1)!.score).toBeLessThan(Math.min(...hits.slice(0, -1).map(({ score }) => score)));
    expect((await search({ query: 'birds', kinds: ['heard'] })).hits).toEqual([]);
    expect((await search({ query: 'birds', videos: ['lecture'] })).hits).toEqual([]);
  });

  test('finds what is said in English of a thing that another language names', async () => {
    const search = createSearch(searchParts(await smallLibrary(videos)));
    const { hits } = await search({ query: 'Que dit-on du chien ?', kinds: ['said'] });
    expect(hits[0]).toMatchObject({ text: 'My neighbour has a dog.', why: 'said “dog”' });
  });

  test('lists what answers a question, and puts misspelt words right', async () => {
    const library = await smallLibrary(videos);
    const [line] = library.evidence.list({ video: 'garden', kinds: ['said'] });
    const parts = searchParts(library);
    const search = createSearch(parts, undefined, {
      answering: async ({ query }) => (query.endsWith('?') ? [line!] : []),
      respelt: async (text) => text.replace('dgo', 'dog'),
    });
    const [first] = (await search({ query: 'Who did what?' })).hits;
    expect(first).toMatchObject({ evidence: line!.id, why: 'answers the question' });
    expect((await search({ query: 'dgo' })).hits.map(({ text }) => text).sort()).toEqual([
      'Bark',
      'Howl',
      'My neighbour has a dog.',
    ]);
  });

  test('stops when it is cancelled', async () => {
    const search = createSearch(searchParts(await smallLibrary(videos)));
    await expect(search({ query: 'dogs' }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});

describe('the vectors of lines', () => {
  test('are those of the library, and made only where it has none', async () => {
    const library = await smallLibrary([videos[0]!]);
    const lines = library.evidence.list({ video: 'lecture', kinds: ['said', 'heard'] });
    const embedded: (readonly string[])[] = [];
    const embed: typeof wordEmbedder.embed = (texts, options) => {
      embedded.push(texts);
      return wordEmbedder.embed(texts, options);
    };
    const parts = { ...searchParts(library), embedder: async () => ({ version: 'words-1', embed }) };
    const vectors = await lineVectors(parts, lines);
    expect(embedded).toEqual([['Bark']]);
    expect(vectors).toEqual(await wordEmbedder.embed(lines.map(({ text }) => text)));
    await lineVectors({ ...parts, vectorsVersion: '2' }, lines);
    expect(embedded[1]).toHaveLength(lines.length);
  });
});
