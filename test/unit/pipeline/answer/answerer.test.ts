import { describe, expect, test } from 'vitest';
import type { Answer, AnswerEvent } from '../../../../src-main/domain/answer.ts';
import type { Moment } from '../../../../src-main/domain/time.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, said, searchParts, smallLibrary, soundLabels, type SmallVideo } from '../search/small-library.ts';

const walk: SmallVideo = {
  id: 'walk',
  duration: 120,
  evidence: [
    said(1, 4, 'Welcome to our walk through the old harbour.'),
    said(6, 9, 'The lighthouse was built in eighteen ninety.'),
    said(10, 14, 'The harbour froze, and the harbour master left.'),
    said(70, 74, 'Thank you for walking with us through the harbour.'),
    heard(0, 75, 'Speech'),
    heard(20, 22, 'Bark'),
    heard(21, 22.5, 'Dog'),
    heard(40, 43, 'Bark'),
    heard(43.5, 44, 'Bark'),
    heard(50, 60, 'Music'),
    heard(90, 100.5, 'Music'),
  ],
};

const ask = async (question: string, clip?: Moment, video: SmallVideo = walk): Promise<Answer> =>
  createAnswerer(searchParts(await smallLibrary([video])))({ video: video.id, question, ...(clip && { clip }) });

describe('sounds', () => {
  test('are found, close ones as one stretch', async () => {
    const answer = await ask('When does the dog bark?');
    expect(answer.text).toBe('A dog barking is heard at 0:20–0:22 and 0:40–0:44 [1][2][3][4].');
    expect(answer.claims[0]!.citations[0]).toMatchObject({ kind: 'heard', start: 20, end: 22, quote: 'Bark' });
    expect(answer).toMatchObject({ intent: 'find', refused: false, nearest: [], model: 'templates-1' });
  });

  test('that are spoken of are found by the times of their words, where a question asks for the time', async () => {
    const { text, claims } = await ask('When is the harbour master mentioned?');
    expect(text).toBe('“harbour master” is said at 0:12 [1].');
    expect(claims[0]!.citations[0]!.start).toBeCloseTo(12.5);
    expect((await ask('Which harbour master is mentioned?')).text).toContain('The harbour froze');
  });

  test('are counted and measured by query', async () => {
    expect((await ask('How many times does the dog bark?')).text).toContain(
      'A dog barking is heard 2 times: at 0:20–0:22 and 0:40–0:44',
    );
    expect((await ask('How long is music playing?')).text).toBe(
      'Music is heard for 21 seconds in 2 stretches, at 0:50–1:00 and 1:30–1:40 [1][2].',
    );
  });

  test('are cited all along where their length is told', async () => {
    const evidence = [heard(0, 5, 'Music'), heard(5.5, 9, 'Guitar'), heard(6, 8, 'Music'), heard(9.2, 12, 'Music')];
    const { claims } = await ask('How long is music playing?', undefined, { ...walk, evidence });
    expect(claims[0]!.text).toBe('Music is heard for 12 seconds, at 0:00–0:12.');
    expect(claims[0]!.citations.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5.5, 9],
      [9.2, 12],
    ]);
  });

  test('are called by the plainest name that was asked for, which is cited', async () => {
    const canidae = { id: '/m/01z5f', name: 'Canidae, dogs, wolves', ancestors: ['/m/0jbk'] };
    const wolves = { ...heard(1.5, 3, 'Dog'), text: canidae.name, label: canidae.id };
    const library = await smallLibrary([{ ...walk, evidence: [heard(1, 4, 'Bark'), wolves, heard(2, 3, 'Dog')] }]);
    const parts = searchParts(library);
    const labels = { ...parts.labels, heard: async () => [...soundLabels, canidae] };
    const { claims } = await createAnswerer({ ...parts, labels })({ video: 'walk', question: 'When is a dog heard?' });
    expect(claims[0]!.text).toBe('A dog is heard at 0:01–0:04.');
    expect(claims[0]!.citations.map(({ quote }) => quote)).toEqual(['Bark', 'Dog']);
  });

  test('of speech add up words, not the pauses inside a line', async () => {
    const countdown = said(10, 28, 'Nine. Zero.');
    countdown.words = [
      { text: ' Nine.', start: 10, end: 10.6, confidence: 1 },
      { text: ' Zero.', start: 27.4, end: 28, confidence: 1 },
    ];
    const evidence = [countdown, said(40, 41.4, 'We are off.'), heard(0, 42, 'Speech')];
    const answer = await ask('How long does someone speak?', undefined, { ...walk, evidence });
    expect(answer.text).toMatch(/^Speech is heard for 2\.6 seconds in 3 stretches, at 0:10, 0:27 and 0:40 /);
    for (const question of ['How long does somebody speak in total?', 'How long does somebody speak altogether?'])
      expect((await ask(question, undefined, { ...walk, evidence })).text).toBe(answer.text);
  });

  test('only within the clip that is asked about, cut to it', async () => {
    const answer = await ask('How long is music playing?', { start: 55, end: 70 });
    expect(answer.text).toBe('Music is heard for 5 seconds, at 0:55–1:00 [1].');
  });

  test('of a wider kind count, of a sister kind do not', async () => {
    expect((await ask('Is there an animal?')).text).toMatch(/^Yes: a dog barking is heard/);
    const howl = await ask('Does the dog howl?', undefined, { ...walk, evidence: [heard(1, 2, 'Bark')] });
    expect(howl.refused).toBe(true);
    expect(howl.nearest.map(({ text }) => text)).toEqual(['Bark']);
    expect(howl.text).toContain('The nearest is “Bark” at 0:01');
  });
});

describe('words', () => {
  test('are counted at the times of the words', async () => {
    const answer = await ask('How often is "harbour" said?');
    expect(answer.text).toMatch(/^“harbour” is said 4 times: at 0:03, 0:10, 0:12 and 1:13 /);
    expect(answer.claims[0]!.citations).toHaveLength(4);
  });

  test('in quotation marks are found exactly', async () => {
    expect((await ask('When does she say "harbour master"?')).text).toBe('“harbour master” is said at 0:12 [1].');
    expect((await ask('When does she say "master harbour"?')).refused).toBe(true);
  });

  test('that are numbers are found in words and in digits', async () => {
    const evidence = [said(1, 2, '10, 9, 8, 0.'), said(5, 6, 'Zero gravity, twelve men.')];
    const count = async (question: string): Promise<string> =>
      (await ask(question, undefined, { ...walk, evidence })).text;
    expect(await count('How often is the word zero said?')).toMatch(
      /^“0” or “Zero” is said 2 times: at 0:01 and 0:05 /,
    );
    expect(await count('How often is the word 12 said?')).toMatch(/^“twelve” is said 1 time: at 0:05 /);
    expect(await count('How often is "zero" said?')).toMatch(/^“0” or “Zero” is said 2 times: at 0:01 and 0:05 /);
    expect(await count('How often is "8" said?')).toMatch(/^“8” is said 1 time: at 0:01 /);
    expect(await count('When is "nine eight" said?')).toBe('“9, 8” is said at 0:01 [1].');
  });

  test('are quoted when they answer', async () => {
    expect((await ask('When was the lighthouse built?')).text).toBe(
      'At 0:06 someone says: “The lighthouse was built in eighteen ninety.” [1]',
    );
    expect((await ask('What is said about the lighthouse?')).text).toContain('lighthouse was built');
    expect((await ask('Does anyone mention a lighthouse?')).text).toMatch(/^Yes: at 0:06 someone says/);
  });

  test('of a part are given whole', async () => {
    const answer = await ask('What is said between 0:05 and 0:12?');
    expect(answer.text).toBe(
      'At 0:06–0:14 someone says: “The lighthouse was built in eighteen ninety. The harbour froze, and the harbour master left.” [1][2]',
    );
  });

  test('about a sound are not the sound', async () => {
    expect((await ask('What is said about the dog?')).refused).toBe(true);
  });
});

describe('a part and the whole', () => {
  test('a described part tells sounds and words', async () => {
    const { claims } = await ask('What happens here?', { start: 5, end: 45 });
    expect(claims.map(({ text }) => text)).toEqual([
      'A dog barking is heard at 0:20–0:22 and 0:40–0:44.',
      'A dog is heard at 0:21.',
      'At 0:06–0:14 someone says: “The lighthouse was built in eighteen ninety. The harbour froze, and the harbour master left.”',
    ]);
  });

  test('a summary quotes lines in their order and says what it rests on', async () => {
    const answer = await ask('Summarise the video.');
    const starts = answer.claims
      .filter(({ citations }) => citations[0]!.kind === 'said')
      .map(({ citations }) => citations[0]!.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(answer.text).toContain('Music is heard for 21 seconds');
    expect(answer.text).toMatch(
      /This rests on \d of 4 spoken lines and the sounds heard longest; what people do is not part of it\.$/,
    );
  });

  test('the length of the video is no claim', async () => {
    expect(await ask('How long is the video?')).toMatchObject({
      text: 'The video is 2:00 minutes long.',
      refused: false,
      claims: [],
    });
  });
});

describe('a refusal', () => {
  test('says what was searched', async () => {
    const answer = await ask('Does anyone mention Berlin?');
    expect(answer.refused).toBe(true);
    expect(answer.claims).toEqual([]);
    expect(answer.text).toBe('I did not find “Berlin” in this video. I searched 4 spoken lines and 7 sounds.');
    expect(answer.coverageNote).toBe('All of it was listened to.');
  });

  test('names what was asked for in Korean without its particle', async () => {
    expect((await ask('헬리콥터가 언급되나요?')).text).toMatch(
      /^이 영상에서 “헬리콥터”에 해당하는 것을 찾지 못했습니다\./,
    );
  });

  test('says what cannot be told', async () => {
    expect((await ask('What colour is the lighthouse?')).text).toBe(
      'I cannot answer that: I can name many things in the picture, and their colours where they are clear, but not their parts, clothes or looks, and I do not know who anybody is.',
    );
    const answer = await ask('Who is speaking?');
    expect(answer).toMatchObject({
      refused: true,
      text: 'I cannot tell who speaks: voices are not told apart.',
    });
  });

  test('says when the video is not looked through to its end', async () => {
    const answer = await ask('Does anyone mention Berlin?', undefined, { ...walk, spokenTo: 75 });
    expect(answer.text).toContain('not looked through to its end yet');
    expect(answer.coverageNote).toBe('So far: sounds to the end, speech to 1:15 of 2:00.');
    expect(answer.coverage).toMatchObject({ sounds: 1, speech: 75 / 120 });
  });

  test('says when there is nothing to hear or see, and when a time is outside the clip', async () => {
    const mute = await ask('What is said?', undefined, { ...walk, evidence: [], mute: true });
    expect(mute.text).toBe('This video has neither sound nor picture.');
    const outside = await ask('What is said at 1:40?', { start: 0, end: 30 });
    expect(outside.text).toBe('1:40 lies outside 0:00–0:30, which the question is about.');
  });
});

test('reports the intent, then each sentence as it is checked', async () => {
  const events: AnswerEvent[] = [];
  const answerer = createAnswerer(searchParts(await smallLibrary([walk])));
  const answer = await answerer(
    { video: 'walk', question: 'Is there music?' },
    { onEvent: (event) => events.push(event) },
  );
  expect(events).toEqual([
    { type: 'intent', intent: 'present' },
    ...answer.claims.map((claim) => ({ type: 'claim', claim })),
  ]);
});

test('takes any input, and a video that is unknown or a signal that has fired as errors', async () => {
  const answerer = createAnswerer(searchParts(await smallLibrary([walk])));
  for (const question of ['', '?', '"', '“”', "'; DROP TABLE evidence; --", 'a'.repeat(5000), '99:99:99 to 0:00']) {
    expect(typeof (await answerer({ video: 'walk', question })).text).toBe('string');
  }
  await expect(answerer({ video: 'none', question: 'What?' })).rejects.toMatchObject({ code: 'VIDEO_UNKNOWN' });
  await expect(answerer({ video: 'walk', question: 'What?' }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
});
