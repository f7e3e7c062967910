import { expect, test } from 'vitest';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { asker } from './asker.ts';
import { heard, said, searchParts, seen, smallLibrary, written } from '../search/small-library.ts';

// Questions as people ask them, each of a sort that was once misunderstood.
const evidence = [
  seen(2, 10, 'person', 2),
  heard(20, 40, 'Music'),
  written(50, 54, 'THE END'),
  said(42, 48, 'Press three to listen again.'),
];
const ask = asker(evidence);

test.each([
  ['Is there music in the background?', 'Yes: music is heard at 0:20–0:40.'],
  ['How much of the film has music?', 'Music is heard for 20 seconds, at 0:20–0:40.'],
  ['What does this video show?', 'A person is seen at 0:02–0:10.'],
  ['What is this video showing?', 'A person is seen at 0:02–0:10.'],
  ["What's written at the end?", 'At 0:50 the picture reads: “THE END”.'],
  ['What letters are shown?', 'At 0:50 the picture reads: “THE END”.'],
  ['What happens if I press three?', 'At 0:42 someone says: “Press three to listen again.”'],
  ['What is heard between 10 and 30 seconds?', 'Music is heard at 0:20–0:30.'],
  ['What noise comes after the person?', 'Music is heard at 0:20–0:40.'],
  ['List all the noises', 'Music is heard at 0:20–0:40.'],
  ['List everything you see', 'A person is seen at 0:02–0:10.'],
  ['How many words are said?', '5 words are said, at 0:42–0:48.'],
  ['How often does somebody tell something?', 'I cannot count these.'],
  ['何人いますか？', '同時に映っている人の数は最大2'],
  ['방에 몇 명 있나요?', '한 화면에 보이는 사람의 수는 최대 2'],
])('%s', async (question, text) => {
  expect((await ask(question)).text.replaceAll(/ \[\d\]/g, '')).toContain(text.replace(/ \[\d\]/g, ''));
});

test.each([
  'Is this a man or a woman?',
  'Ist das ein Mann oder eine Frau?',
  'Est-ce un homme ou une femme ?',
  '¿Es un hombre o una mujer?',
  'É um homem ou uma mulher no vídeo?',
  'Это мужчина или женщина?',
  'هل هذا رجل أم امرأة؟',
  'क्या यह पुरुष है या महिला?',
  'Bu erkek mi yoksa kadın mı?',
  '남자인가요, 여자인가요?',
  'これは男性ですか、女性ですか？',
  '这是男的还是女的？',
])('%s cannot be told', async (question) => {
  expect(await ask(question)).toMatchObject({ refusal: 'cannot-tell' });
});

test.each([
  [
    'When is nobody in the hall?',
    'A person is seen at 0:02–0:10.',
    'I did not find “person” in 0:00–0:02 and 0:10–1:00.',
  ],
  ['When is there no music?', 'Music is heard at 0:20–0:40.', 'I did not find “music” in 0:00–0:20 and 0:40–1:00.'],
  [
    'Wann ist niemand zu sehen?',
    'Zu sehen: Person, bei 0:02–0:10.',
    'Bei 0:00–0:02 und 0:10–1:00 wurde „Person“ nicht gefunden.',
  ],
  ['Когда никого не видно?', 'Видно: человек, в 0:02–0:10.', 'В 0:00–0:02 и 0:10–1:00 не найдено: «человек».'],
])('%s is told by when it is there, and that it was not found in between', async (question, claim, note) => {
  const { claims, notes } = await ask(question);
  expect(claims.map(({ text }) => text)).toEqual([claim]);
  expect(notes).toEqual([note]);
});

test('a refusal names people who are looked for', async () => {
  const library = await smallLibrary([{ id: 'road', duration: 60, evidence: [seen(2, 10, 'car')] }]);
  const ofRoad = createAnswerer(searchParts(library));
  expect((await ofRoad({ video: 'road', question: 'Is there a person on the street?' })).text).toContain(
    '“person on the street”',
  );
});

test('how many there are is seen, though they are heard, too', async () => {
  const both = [heard(2, 4, 'Car'), seen(10, 20, 'car', 3)];
  const library = await smallLibrary([{ id: 'road', duration: 60, evidence: both }]);
  const ofRoad = createAnswerer(searchParts(library));
  expect((await ofRoad({ video: 'road', question: 'How many cars are there?' })).text).toContain(
    '3 cars are seen at once',
  );
  expect((await ofRoad({ video: 'road', question: 'How often is a car heard?' })).text).toContain('heard 1 time');
});

test('what is heard is not what is seen', async () => {
  expect((await ask('Is a dog heard?')).text).toContain('I did not find “dog”');
});

test('adjectives of Russian nouns are known in any number', async () => {
  expect((await ask('Какие животные показаны?')).text).toContain('«животные»');
});
