import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { orderQuestion } from '../../../../src-main/pipeline/answer/question/order-words.ts';
import { heard, said, searchParts, seen, smallLibrary, type SmallVideo, written } from '../search/small-library.ts';

const farm: SmallVideo = {
  id: 'farm',
  duration: 90,
  evidence: [
    heard(2, 4, 'Bark'),
    heard(10, 14, 'Rain'),
    heard(30, 32, 'Bark'),
    heard(40, 44, 'Music'),
    said(5, 8, 'Good morning to the whole farm.'),
    said(16, 20, 'Count with me: seven, eight, nine.'),
    said(33, 36, 'The dog is hungry.'),
    seen(0, 12, 'dog'),
    seen(20, 30, 'bird'),
    seen(50, 60, 'dog'),
    { ...written(1, 6, 'THE FARM'), box: { x: 0.1, y: 0.1, width: 0.8, height: 0.4 } },
    written(7, 9, 'Spring'),
  ],
};

const ask = async (question: string): Promise<Answer> =>
  createAnswerer(searchParts(await smallLibrary([farm])))({ video: farm.id, question });
const textsOf = ({ claims }: Answer): string[] => claims.map(({ text }) => text);

describe('the first and the last', () => {
  test.each([
    // It is heard to 0:32, and seen later.
    ['When is the last dog there?', 'A dog is seen at 0:50–1:00.'],
    ['Which animal is seen second?', 'A bird is seen at 0:20–0:30.'],
    ['Quel animal voit-on en dernier ?', 'On voit\u00a0: chien, à 0:50–1:00.'],
  ])('%s', async (question, only) => {
    expect(textsOf(await ask(question))).toEqual([only]);
  });
});

describe('what lies beside something', () => {
  test.each([
    ['What is said right after the rain?', 'At 0:16 someone says: “Count with me: seven, eight, nine.”'],
    ['What is said before the rain?', 'At 0:05 someone says: “Good morning to the whole farm.”'],
    ['What is heard after the rain?', 'A dog barking is heard at 0:30–0:32.'],
    ['What follows the rain?', 'A dog barking is heard at 0:30–0:32.'],
    ['What is written after the title?', 'At 0:07 the picture reads: “Spring”.'],
    ['What is said after "hungry"?', undefined],
    [
      'What is said after "Good morning to the whole farm"?',
      'At 0:16 someone says: “Count with me: seven, eight, nine.”',
    ],
    ['Which number comes right after eight?', '“nine” is said at 0:19.'],
    ['Which number comes before eight?', '“seven” is said at 0:18.'],
    ['Which animal is seen after the bird?', 'A dog is seen at 0:50–1:00.'],
    ['What is seen before the last thing that is heard?', 'A bird is seen at 0:20–0:30.'],
    ['What is heard before the last thing that is said?', 'A dog barking is heard at 0:30–0:32.'],
    [
      'What is said after the first thing that is written?',
      'At 0:16 someone says: “Count with me: seven, eight, nine.”',
    ],
    ['What is said after the second bark?', 'At 0:33 someone says: “The dog is hungry.”'],
    ['Was sieht man vor dem letzten Geräusch?', 'Zu sehen: Vogel, bei 0:20–0:30.'],
    ['ماذا يرى قبل الصوت الأخير؟', 'يُرى: طائر، عند 0:20–0:30.'],
    ['最后一个声音之前能看到什么？', '可以看到鸟：0:20–0:30。'],
  ])('%s', async (question, first) => {
    expect(textsOf(await ask(question))[0]).toBe(first);
  });

  test('is told of each time', async () => {
    expect(textsOf(await ask('What is said after the dog barks?'))).toEqual([
      'At 0:05 someone says: “Good morning to the whole farm.”',
      'At 0:33 someone says: “The dog is hungry.”',
      'A dog barking is heard at 0:02–0:04.',
    ]);
  });

  test('is refused where the other is not there', async () => {
    const answer = await ask('What is said after the cat meows?');
    expect(answer.refused).toBe(true);
    expect(answer.text).toContain('I did not find “cat meows”');
  });
});

describe('the first and the last', () => {
  test.each([
    ['What is heard first, the music or the rain?', ['Rain is heard at 0:10–0:14.', 'Music is heard at 0:40–0:44.']],
    ['What is seen last, the dog or the bird?', ['A dog is seen at 0:50–1:00.', 'A bird is seen at 0:20–0:30.']],
    ['When is the last dog seen?', ['A dog is seen at 0:50–1:00.']],
    ['When does the dog bark for the second time?', ['A dog barking is heard at 0:30–0:32.']],
    ['What comes first?', ['At 0:01 the picture reads: “THE FARM”.', 'A dog is seen at 0:00–0:12.']],
    ['What comes last?', ['A dog is seen at 0:50–1:00.']],
    [
      'What is heard when the dog is first seen?',
      [
        'A dog barking is heard at 0:02–0:04.',
        'Rain is heard at 0:10–0:12.',
        'At 0:05 someone says: “Good morning to the whole farm.”',
        'A dog is seen at 0:00–0:12.',
      ],
    ],
    ['What are the last words?', ['At 0:33 someone says: “The dog is hungry.”']],
  ])('%s', async (question, texts) => {
    expect(textsOf(await ask(question))).toEqual(texts);
  });

  test('of two, of which one is not there, says so', async () => {
    const answer = await ask('What is heard first, the cat or the rain?');
    expect(textsOf(answer)).toEqual(['Rain is heard at 0:10–0:14.']);
    expect(answer.notes).toEqual(['I did not find “cat” in this video.']);
  });

  test('of fewer is refused', async () => {
    expect((await ask('When does the dog bark for the third time?')).refused).toBe(true);
  });
});

test.each([
  'What is said after 0:30?',
  'What is said in the last 10 seconds?',
  'What happens in the first minute?',
  'When does the dog bark?',
  'How many people walk through the room one after another?',
  'Can you tell me what is said after the bark?',
  'Does anybody speak after the title?',
  'Is there music after 0:30?',
  'How long does the bark last?',
])('%s asks for no order', (text) => {
  expect(orderQuestion(text, 'en')).toBeUndefined();
});
