import { expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, searchParts, seen, smallLibrary } from '../search/small-library.ts';

// Questions as people ask them, each of a sort that was once misunderstood.
const evidence = [seen(2, 10, 'person', 2), heard(20, 40, 'Music')];
const ask = async (question: string): Promise<Answer> =>
  createAnswerer(searchParts(await smallLibrary([{ id: 'hall', duration: 60, evidence }])))({
    video: 'hall',
    question,
  });

test.each([
  ['Is there music in the background?', 'Yes: music is heard at 0:20–0:40.'],
  ['How much of the film has music?', 'Music is heard for 20 seconds, at 0:20–0:40.'],
  ['What does this video show?', 'A person is seen at 0:02–0:10.'],
  ['What is this video showing?', 'A person is seen at 0:02–0:10.'],
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

test('what is heard is not what is seen', async () => {
  expect((await ask('Is a dog heard?')).text).toContain('I did not find “dog”');
});

test('adjectives of Russian nouns are known in any number', async () => {
  expect((await ask('Какие животные показаны?')).text).toContain('«животные»');
});
