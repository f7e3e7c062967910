import { expect, test } from 'vitest';
import type { Answer } from '../../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { ask } from '../../../../../src-main/pipeline/asking.ts';
import { heard, said, searchParts, seen, smallLibrary, type SmallVideo, written } from '../../search/small-library.ts';

const walk: SmallVideo = {
  id: 'walk',
  duration: 90,
  evidence: [
    heard(2, 4, 'Bark'),
    heard(10, 14, 'Rain'),
    heard(30, 32, 'Bark'),
    said(5, 8, 'Use the 7 key for the harbour and the 9 key for the lighthouse.'),
    said(16, 20, 'The lighthouse opens at noon.'),
    seen(0, 12, 'dog'),
    seen(20, 30, 'bird'),
    written(40, 44, 'COMING SOON'),
  ],
};

/** Asks one question after the other in a chat. @returns the last answer */
async function chat(...questions: string[]): Promise<Answer> {
  const library = await smallLibrary([walk]);
  const answerer = createAnswerer(searchParts(library));
  let id: number | undefined;
  let answer: Answer | undefined;
  for (const question of questions) {
    const made = await ask(library, answerer, { video: 'walk', question, chat: id ?? 'new' }, {});
    id = made.chat!.id;
    answer = made.answer;
  }
  return answer!;
}

test.each([
  [['When is the dog seen?', 'And the bird?'], 'A bird is seen at 0:20–0:30.'],
  [['When does the dog bark?', 'What about the rain?'], 'Rain is heard at 0:10–0:14.'],
  [['How long is the dog in the picture?', 'And the bird?'], 'A bird is seen for 10 seconds, at 0:20–0:30.'],
  [
    ['When is "Coming soon" on screen?', 'How long does it stay?'],
    'The picture reads “COMING SOON” for 4 seconds, at 0:40–0:44.',
  ],
  [['When does it rain?', 'And after that?'], 'A dog barking is heard at 0:30–0:32.'],
  [['When does it rain?', 'And what is said after that?'], 'At 0:16 someone says: “The lighthouse opens at noon.”'],
  [['When does it rain?', 'And before that?'], 'A dog barking is heard at 0:02–0:04.'],
  [['When does the first dog bark?', 'And when does the next one bark?'], 'A dog barking is heard at 0:30–0:32.'],
  [['When is the dog seen?', 'And the bird?', 'And the dog?'], 'A dog is seen at 0:00–0:12.'],
  [['What is said about the lighthouse?', 'When does it rain?'], 'Rain is heard at 0:10–0:14.'],
])('%s', async (questions, text) => {
  expect((await chat(...questions)).claims[0]?.text).toBe(text);
});

test('an earlier question changes nothing of a full one, and none is used without a chat', async () => {
  const library = await smallLibrary([walk]);
  const answerer = createAnswerer(searchParts(library));
  const alone = await ask(library, answerer, { video: 'walk', question: 'When is the bird seen?' }, {});
  const later = await chat('When does it rain?', 'When is the bird seen?');
  expect(later.text).toBe(alone.answer.text);
  const bare = await ask(library, answerer, { video: 'walk', question: 'And after that?' }, {});
  expect(bare.answer.claims.map(({ text }) => text)).not.toContain('A dog barking is heard at 0:30–0:32.');
});

test('a question that is asked in other words rests on the one before it', async () => {
  const library = await smallLibrary([walk]);
  const answerer = createAnswerer(searchParts(library));
  const first = await ask(library, answerer, { video: 'walk', question: 'When is the dog seen?', chat: 'new' }, {});
  const { id } = first.chat!;
  const second = await ask(library, answerer, { video: 'walk', question: 'What is said?', chat: id }, {});
  const replaces = second.chat!.messages.at(-1)!.id;
  const anew = await ask(library, answerer, { video: 'walk', question: 'And the bird?', chat: id, replaces }, {});
  expect(anew.answer.claims[0]!.text).toBe('A bird is seen at 0:20–0:30.');
});
