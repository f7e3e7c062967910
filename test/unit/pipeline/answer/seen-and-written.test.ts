import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, said, searchParts, seen, smallLibrary, type SmallVideo, written } from '../search/small-library.ts';

const park: SmallVideo = {
  id: 'park',
  duration: 60,
  evidence: [
    said(2, 5, 'Welcome to the park.'),
    said(21, 24, 'My dog likes the lake.'),
    said(41, 44, 'Thank you for watching.'),
    heard(12, 14, 'Bark'),
    seen(0, 10, 'person', 3),
    seen(10, 30, 'dog'),
    seen(20, 30, 'bird'),
    seen(22, 30, 'animal'),
    written(40, 46, 'THE END'),
    written(40.5, 46, 'Made in the summer'),
    written(21, 24, 'My dog likes the lake'),
  ],
};

const ask = async (question: string, video: SmallVideo = park): Promise<Answer> =>
  createAnswerer(searchParts(await smallLibrary([video])))({ video: video.id, question });
const textsOf = ({ claims }: Answer): string[] => claims.map(({ text }) => text);

describe('things that are seen', () => {
  test('are found by name, by a wider name and in other languages', async () => {
    expect(textsOf(await ask('When is the dog visible?'))).toEqual(['A dog is seen at 0:10–0:30.']);
    expect(textsOf(await ask('Which animals can you see?'))).toEqual([
      'A dog is seen at 0:10–0:30.',
      'A bird is seen at 0:20–0:30.',
    ]);
    expect(textsOf(await ask('Wann ist ein Vogel zu sehen?'))).toEqual(['Zu sehen: Vogel, bei 0:20–0:30.']);
    expect(textsOf(await ask('개가 언제 보이나요?'))).toEqual(['개가 0:10–0:30에 보입니다.']);
  });

  test('stand beside what is heard, unless the question is about a sound', async () => {
    expect(textsOf(await ask('Is there a dog?'))).toEqual([
      'Yes: a dog barking is heard at 0:12–0:14.',
      'A dog is seen at 0:10–0:30.',
    ]);
    expect(textsOf(await ask('When does the dog bark?'))).toEqual(['A dog barking is heard at 0:12–0:14.']);
    expect(textsOf(await ask('What is said about the dog?'))).toEqual([
      'At 0:21 someone says: “My dog likes the lake.”',
    ]);
  });

  test('are counted at once, and measured', async () => {
    expect((await ask('How many people are there?')).text).toContain('3 people are seen at once at most, at 0:00–0:10');
    expect((await ask('How many birds can you see?')).text).toContain('No more than one bird is seen at once');
    expect((await ask('How many animals are visible?')).text).toContain('3 animals are seen at once at most');
    expect((await ask('How long is the dog on screen?')).text).toContain('A dog is seen for 20 seconds');
  });

  test('are not counted in a part of the time that a number is of', async () => {
    expect((await ask('How many people are there between 0:03 and 0:06?')).text).toBe(
      'A person is seen at 0:03–0:06 [1]. How many there are just then I cannot tell: only the highest number of a whole stretch is kept.',
    );
    expect((await ask('How many birds are there between 0:22 and 0:25?')).text).toContain('No more than one bird');
  });

  test('are listed, each by its most exact name', async () => {
    expect(textsOf(await ask('What can you see?'))).toEqual([
      'A person is seen at 0:00–0:10.',
      'A dog is seen at 0:10–0:30.',
      'A bird is seen at 0:20–0:30.',
      'At 0:21 the picture reads: “My dog likes the lake”.',
      'At 0:40 the picture reads: “THE END” and “Made in the summer”.',
    ]);
  });

  test('people are told from things, not from one another', async () => {
    const answer = await ask('Is a woman visible?');
    expect(answer.text).toContain('A person is seen at 0:00–0:10');
    expect(answer.text).not.toContain('Yes');
    expect(answer.text).toContain('not who they are, nor men from women');
  });
});

describe('text in the picture', () => {
  test('is found by its words, and listed', async () => {
    expect(textsOf(await ask('When is the text "The End" on screen?'))).toEqual([
      'At 0:40 the picture reads: “THE END”.',
    ]);
    expect(textsOf(await ask('What is written at 0:42?'))).toEqual([
      'At 0:40 the picture reads: “THE END” and “Made in the summer”.',
    ]);
    expect((await ask('How long is the text "The End" shown?')).text).toContain('for 6 seconds, at 0:40–0:46');
    expect((await ask('Is the title "Intermission" shown?')).refused).toBe(true);
  });

  test('that is also said is quoted once', async () => {
    expect(textsOf(await ask('What happens between 0:20 and 0:25?'))).toEqual([
      'A dog is seen at 0:20–0:25.',
      'A bird is seen at 0:20–0:25.',
      'At 0:21 someone says: “My dog likes the lake.”',
    ]);
  });
});

describe('two kinds at once', () => {
  test('one gives the time, the other the answer', async () => {
    expect(textsOf(await ask('What is said while "The End" is on screen?'))).toEqual([
      'At 0:41 someone says: “Thank you for watching.”',
      'At 0:40 the picture reads: “THE END”.',
    ]);
    expect(textsOf(await ask('What can you see when the dog barks?'))).toEqual([
      'A dog is seen at 0:12–0:14.',
      'A dog barking is heard at 0:12–0:14.',
    ]);
  });

  test('who speaks cannot be told, what is said can', async () => {
    const answer = await ask('Who speaks while a bird is on screen?');
    expect(answer.text).toContain('someone says: “My dog likes the lake.”');
    expect(answer.text).toContain('Who speaks I cannot tell');
  });

  test('nothing at those times is a refusal', async () => {
    const answer = await ask('What is said when the dog barks?');
    expect(answer).toMatchObject({ refused: true, claims: [] });
    expect(answer.text).toContain('I did not find any speech in 0:12–0:14.');
  });

  test('a condition that never holds, or cannot be told, is not dropped', async () => {
    for (const question of [
      'What can be heard while the bottle is shown?',
      'Is a dog visible while a bottle is shown?',
      'What is said while they are dancing?',
      'Was hört man, während eine Flasche zu sehen ist?',
    ]) {
      const answer = await ask(question);
      expect(answer, question).toMatchObject({ refused: true, claims: [] });
      expect(answer.text, question).toMatch(/“bottle”|„Flasche“|I do not understand what somebody does/);
    }
  });

  test('a condition that belongs to what is asked for is a part of it', async () => {
    const evidence = [said(3, 8, 'Press two when you want to leave the harbour.')];
    const answer = await ask('What do I press when I want to leave?', { ...park, evidence });
    expect(answer.text).toContain('Press two when you want to leave');
  });
});

describe('a refusal', () => {
  test('says that a thing is none that could be named', async () => {
    const answer = await ask('Is a unicorn visible?');
    expect(answer.text).toBe(
      'I did not find “unicorn” in this video. I can name 7 kinds of things, and it is none of them, so I cannot tell whether it is there. I searched 3 spoken lines, 3 lines of text, 4 things seen and 1 sound.',
    );
  });

  test('offers what is known where looks or actions are asked for', async () => {
    const answer = await ask('What colour is the dog?');
    expect(answer.text).toContain('their colours where they are clear');
    expect(answer.text).toContain('A dog is seen at 0:10–0:30.');
    expect(answer.nearest).toMatchObject([{ kind: 'seen', text: 'dog', start: 10 }]);
    expect((await ask('What is the dog doing?')).text).toContain('I do not understand what somebody does');
  });
});
