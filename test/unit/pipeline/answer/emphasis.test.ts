import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, AnswerEvent, Citation } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { said, searchParts, smallLibrary, type SmallVideo, wordEmbedder, written } from '../search/small-library.ts';

const harbour = 'Oh yes, the lighthouse was built in eighteen ninety.';
const walk: SmallVideo = {
  id: 'walk',
  duration: 120,
  evidence: [
    said(1, 6, harbour),
    said(10, 14, 'The castle opens at noon.'),
    said(20, 24, 'The ferry is slow, the ferry is old.'),
    written(40, 46, 'Closed on Mondays. Tickets here.'),
  ],
};

const ask = async (question: string, video = walk): Promise<Answer> =>
  createAnswerer(searchParts(await smallLibrary([video])))({ video: video.id, question });
const emphasised = ({ quote, emphasis }: Citation): string | undefined =>
  emphasis && quote.slice(emphasis.start, emphasis.end);
const emphasesOf = ({ claims }: Answer): (string | undefined)[] =>
  claims.flatMap(({ citations }) => citations.map(emphasised));

describe('the clause that answers is emphasised', () => {
  test('in what is said and in what is written', async () => {
    const spoken = ['the lighthouse was built in eighteen ninety.'];
    expect(emphasesOf(await ask('When was the lighthouse built?'))).toEqual(spoken);
    expect(emphasesOf(await ask('What is said about the lighthouse?'))).toEqual(spoken);
    expect(emphasesOf(await ask('Does anyone mention a lighthouse?'))).toEqual(spoken);
    expect(emphasesOf(await ask('Does a sign say tickets?'))).toEqual(['Tickets here.']);
  });

  test('and the quote and the sentence stay as they are', async () => {
    const { text, claims } = await ask('When was the lighthouse built?');
    expect(claims[0]!.citations[0]!.quote).toBe(harbour);
    expect(text).toBe(`At 0:01 someone says: “${harbour}” [1]`);
  });
});

test('sentences do not wait for it', async () => {
  const answerer = createAnswerer(searchParts(await smallLibrary([walk])));
  const reported: { event: AnswerEvent; runs: number }[] = [];
  const request = { video: 'walk', question: 'When was the lighthouse built?' };
  const onEvent = (event: AnswerEvent): void => void reported.push({ event, runs: wordEmbedder.runs });
  const { claims } = await answerer(request, { onEvent });
  const [{ emphasis, ...citation }] = claims[0]!.citations as [Citation];
  expect(emphasis).toBeDefined();
  const claim = { ...claims[0]!, citations: [citation] };
  expect(reported.at(-1)).toEqual({ event: { type: 'claim', claim }, runs: wordEmbedder.runs - 1 });
});

describe('nothing is emphasised', () => {
  test('where clauses are equally near, or there is only one', async () => {
    expect(emphasesOf(await ask('What is said about the ferry?'))).toEqual([undefined]);
    expect(emphasesOf(await ask('What is said about the castle?'))).toEqual([undefined]);
  });

  test.each(['What is said?', 'What does it say between 0:00 and 0:08?', 'Summarise the video.'])(
    'where lines are not chosen for what they say: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer.claims.length).toBeGreaterThan(0);
      expect(emphasesOf(answer).every((part) => part === undefined)).toBe(true);
    },
  );

  test('where the words themselves are looked for or counted', async () => {
    for (const question of ['When does she say "lighthouse was built"?', 'How often is lighthouse said?']) {
      const answer = await ask(question);
      expect(answer.claims).toHaveLength(1);
      expect(emphasesOf(answer)).toEqual([undefined]);
    }
  });
});

describe('the model runs', () => {
  let runs: number;
  beforeEach(() => {
    runs = wordEmbedder.runs;
  });
  const runsFor = async (...texts: string[]): Promise<number> => {
    const evidence = texts.map((text, at) => said(at * 10, at * 10 + 4, text));
    const library = await smallLibrary([{ ...walk, evidence }]);
    const answerer = createAnswerer(searchParts(library));
    const request = { video: 'walk', question: 'When was the lighthouse built?' };
    // What is made once is made now.
    await answerer(request);
    runs = wordEmbedder.runs;
    expect((await answerer(request)).claims).toHaveLength(texts.length);
    return wordEmbedder.runs - runs;
  };

  test('once more for all quotes of an answer, and not for quotes of one clause', async () => {
    const plain = await runsFor('The lighthouse was built.', 'The lighthouse was built late.');
    expect(await runsFor('Well, the lighthouse was built.', 'Oh, the lighthouse was built late.')).toBe(plain + 1);
  });

  test('on few clauses, however long a line is', async () => {
    const long = `The lighthouse was built. ${'The lighthouse was built there, '.repeat(64)}`;
    const plain = await runsFor('The lighthouse was built.');
    expect(await runsFor(long)).toBe(plain);
  });
});
