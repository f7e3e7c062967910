import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, said, searchParts, smallLibrary, type SmallVideo } from '../search/small-library.ts';

const harbour: SmallVideo = {
  id: 'harbour',
  duration: 120,
  evidence: [
    said(1, 4, 'Welcome to our walk through the old harbour.'),
    said(6, 9, 'The lighthouse was built in eighteen ninety.'),
    said(70, 74, 'Thank you for walking with us through the harbour.'),
    heard(0, 75, 'Speech'),
    heard(20, 22, 'Bark'),
    heard(40, 43, 'Bark'),
    heard(50, 60, 'Music'),
  ],
};
const farm: SmallVideo = {
  id: 'farm',
  duration: 60,
  evidence: [
    said(2, 5, 'The farmer sells his milk at the harbour.'),
    heard(0, 6, 'Speech'),
    heard(12, 15, 'Bark'),
    heard(30, 33, 'Crowing, cock-a-doodle-doo'),
  ],
};
const band: SmallVideo = { id: 'band', duration: 30, evidence: [heard(0, 25, 'Music'), heard(3, 20, 'Guitar')] };

const ask = async (question: string, videos: readonly SmallVideo[] = [harbour, farm, band]): Promise<Answer> =>
  createAnswerer(searchParts(await smallLibrary(videos)))({ videos: videos.map(({ id }) => id), question });
const textsOf = ({ claims }: Answer): string[] => claims.map(({ text }) => text);

describe('where something is', () => {
  test('each video that has it is named, with its moments', async () => {
    const answer = await ask('When does the dog bark?');
    expect(textsOf(answer)).toEqual([
      'In harbour.wav a dog barking is heard at 0:20–0:22 and 0:40–0:43.',
      'In farm.wav a dog barking is heard at 0:12–0:15.',
    ]);
    expect(answer.claims.map(({ citations }) => [...new Set(citations.map(({ video }) => video))])).toEqual([
      ['harbour'],
      ['farm'],
    ]);
    expect(answer.coverageNote).toBe('All 3 videos were looked through.');
  });

  test('only the video that has it', async () => {
    expect(textsOf(await ask('Which video has a rooster crowing?'))).toEqual([
      'In farm.wav a rooster crowing is heard at 0:30–0:33.',
    ]);
    expect(textsOf(await ask('Which video mentions the lighthouse?'))).toEqual([
      'In harbour.wav at 0:06 someone says: “The lighthouse was built in eighteen ninety.”',
    ]);
  });

  test('quoted words, word by word', async () => {
    expect(textsOf(await ask('Where is "harbour" said?')).sort()).toEqual([
      'In farm.wav “harbour” is said at 0:04.',
      'In harbour.wav “harbour” is said at 0:03 and 1:13.',
    ]);
    expect((await ask('Where is "harbour master" said?')).refused).toBe(true);
  });

  test('with yes where the sound or the very word is there', async () => {
    expect(textsOf(await ask('Is there a guitar?'))).toEqual(['Yes: in band.wav a guitar is heard at 0:03–0:20.']);
    expect(textsOf(await ask('Does anyone mention a lighthouse?'))[0]).toMatch(
      /^Yes: in harbour\.wav at 0:06 someone says/,
    );
  });

  test('a time that is named is counted in each video', async () => {
    expect(textsOf(await ask('Does a dog bark in the first 15 seconds?'))).toEqual([
      'Yes: in farm.wav a dog barking is heard at 0:12–0:15.',
    ]);
    expect((await ask('What is said at 1:00:00?')).text).toBe(
      '1:00:00 lies outside 0:00–2:00, which the question is about.',
    );
  });
});

describe('numbers', () => {
  test('are given in all and for each video', async () => {
    const answer = await ask('How many times does the dog bark?');
    expect(textsOf(answer)).toEqual([
      'A dog barking is heard 3 times in all, in 2 videos.',
      'In harbour.wav a dog barking is heard 2 times: at 0:20–0:22 and 0:40–0:43.',
      'In farm.wav a dog barking is heard 1 time: at 0:12–0:15.',
    ]);
    expect(answer.text).toMatch(/One time is one unbroken stretch of the sound\.$/);
    expect(new Set(answer.claims[0]!.citations.map(({ video }) => video))).toEqual(new Set(['harbour', 'farm']));
  });

  test('of words', async () => {
    expect(textsOf(await ask('How often is "harbour" said?')).sort()).toEqual([
      'In farm.wav “harbour” is said 1 time: at 0:04.',
      'In harbour.wav “harbour” is said 2 times: at 0:03 and 1:13.',
      '“harbour” is said 3 times in all, in 2 videos.',
    ]);
  });

  test('lengths', async () => {
    expect(textsOf(await ask('How long is music playing?'))).toEqual([
      'Music is heard for 35 seconds in all, in 2 videos.',
      'In band.wav music is heard for 25 seconds, at 0:00–0:25.',
      'In harbour.wav music is heard for 10 seconds, at 0:50–1:00.',
    ]);
    expect(textsOf(await ask('How long does someone speak?'))[0]).toBe(
      'Speech is heard for 13 seconds in all, in 2 videos.',
    );
    expect((await ask('How long are the videos?')).text).toBe(
      'The 3 videos are 3:30 minutes long in all; the shortest is 30 seconds long, the longest 2:00 minutes.',
    );
  });
});

test('an overview quotes a few lines and sounds of each video', async () => {
  const answer = await ask('What are these videos about?');
  expect(new Set(answer.claims.flatMap(({ citations }) => citations.map(({ video }) => video)))).toEqual(
    new Set(['harbour', 'farm', 'band']),
  );
  expect(answer.claims.every(({ text }) => /^In (?:harbour|farm|band)\.wav /.test(text))).toBe(true);
  expect(answer.text).toMatch(/These are the most telling moments; ask about one video for more\.$/);
});

test('of very many videos the first have sentences, the next are named, the rest counted', async () => {
  const dogs = Array.from({ length: 40 }, (_, at): SmallVideo => ({
    id: `dog-${String(at).padStart(2, '0')}`,
    duration: 60,
    evidence: [heard(at, at + 2, 'Bark')],
  }));
  const answer = await ask('How many times does the dog bark?', dogs);
  expect(textsOf(answer)).toHaveLength(10);
  expect(textsOf(answer)[0]).toBe('A dog barking is heard 40 times in all, in 40 videos.');
  expect(textsOf(answer)[9]).toMatch(
    /^Also in dog-08\.wav at 0:08, dog-09\.wav at 0:09, .* and dog-31\.wav at 0:31\.$/,
  );
  expect(answer.text).toContain('It is in 8 more videos too.');
});

describe('a refusal', () => {
  test('says what was searched, and where the nearest is', async () => {
    const answer = await ask('Does the dog howl?');
    expect(answer.refused).toBe(true);
    expect(answer.text).toMatch(
      /^I did not find “dog howl” in these 3 videos\. I searched 4 spoken lines and 9 sounds\. The nearest is “Bark” at 0:\d\d in (?:harbour|farm)\.wav, but/,
    );
  });

  test('says how much of the videos is not looked through yet', async () => {
    const mute: SmallVideo = { id: 'mute', duration: 10, evidence: [], mute: true };
    const answer = await ask('Does anyone mention Berlin?', [{ ...harbour, spokenTo: 75 }, farm, mute]);
    expect(answer.text).toContain('1 video is not looked through to the end yet, so it may still come.');
    expect(answer.coverageNote).toBe('Of 3 videos 2 were looked through whole and 1 in part.');
    expect(answer.coverage['speech']).toBeCloseTo((75 + 60 + 10) / 190, 6);
    const silent = await ask('What is said?', [mute, { ...mute, id: 'mute-2' }]);
    expect(silent.text).toBe('None of the 2 videos has sound or picture.');
  });
});

test('files of the same name are told apart by their folders, and digits in names are no numbers', async () => {
  const library = await smallLibrary([
    { ...harbour, id: 'a' },
    { ...farm, id: 'b' },
  ]);
  library.videos.setPath('a', '/monday/part 12:30.mp4');
  library.videos.setPath('b', '/tuesday/part 12:30.mp4');
  const answer = await createAnswerer(searchParts(library))({ videos: 'all', question: 'When does the dog bark?' });
  expect(textsOf(answer)).toEqual([
    'In monday/part 12:30.mp4 a dog barking is heard at 0:20–0:22 and 0:40–0:43.',
    'In tuesday/part 12:30.mp4 a dog barking is heard at 0:12–0:15.',
  ]);
});

test('one video of a wide scope is answered as that video; none, or an unknown one, is an error', async () => {
  expect(textsOf(await ask('When does the dog bark?', [farm]))).toEqual(['A dog barking is heard at 0:12–0:15.']);
  const answerer = createAnswerer(searchParts(await smallLibrary([farm, band])));
  for (const videos of [[], ['farm', 'none']])
    await expect(answerer({ videos, question: 'What?' })).rejects.toMatchObject({ code: 'VIDEO_UNKNOWN' });
  for (const question of ['?', '"', "'; DROP TABLE evidence; --", 'a'.repeat(5000), '99:99:99 to 0:00'])
    expect(typeof (await answerer({ videos: 'all', question })).text).toBe('string');
});
