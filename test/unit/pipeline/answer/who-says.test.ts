import { describe, expect, test } from 'vitest';
import type { AnswerLanguage } from '../../../../src-main/domain/answer-language.ts';
import { wordingOf } from '../../../../src-main/pipeline/answer/wording/wordings.ts';
import { asker } from './asker.ts';
import { said, seen } from '../search/small-library.ts';

const ask = asker([
  seen(1, 9, 'person'),
  said(2, 5, 'He was not an old fool.'),
  said(20, 24, 'The Linux kernel is free.'),
]);

describe('who people are by looks cannot be told, but what is said, in', () => {
  test.each<[AnswerLanguage, string]>([
    ['en', 'What does the old man say?'],
    ['en', 'What does the woman say?'],
    ['en', 'What does the girl in the red dress say?'],
    ['en', 'What is the man with the hat saying?'],
    ['en', 'What does the old man tell the girl?'],
    ['de', 'Was sagt der alte Mann?'],
    ['de', 'Was sagt die Frau im roten Kleid?'],
    ['fr', 'Qu’est-ce que dit le vieil homme ?'],
    ['es', '¿Qué dice el hombre viejo?'],
    ['es', '¿Qué dice la chica del vestido rojo?'],
    ['pt', 'O que diz o homem velho no vídeo?'],
    ['ru', 'Что говорит старый мужчина?'],
    ['ar', 'ماذا يقول الرجل العجوز؟'],
    ['hi', 'बूढ़ा आदमी क्या कहता है?'],
    ['tr', 'Videoda yaşlı adam ne diyor?'],
    ['ko', '늙은 남자는 뭐라고 말하나요?'],
    ['ko', '빨간 옷을 입은 소녀는 뭐라고 말하나요?'],
    ['ja', '若い女性は何と言っていますか？'],
    ['zh', '那个老人说了什么？'],
  ])('%s: %s', async (language, question) => {
    const answer = await ask(question);
    expect(answer, answer.text).toMatchObject({ language, refused: false });
    expect(answer.claims.map(({ text }) => text).join(' ')).toContain('He was not an old fool.');
    expect(answer.claims.map(({ text }) => text).join(' ')).toContain('The Linux kernel is free.');
    expect(answer.notes).toEqual([(await wordingOf(language)).peopleOnly]);
  });
});

test.each([
  'What does the old man say about Linux?',
  'Was sagt der alte Mann über Linux?',
  '늙은 남자는 리눅스에 대해 뭐라고 말하나요? Linux',
])('%s is told by what is said about it', async (question) => {
  const { claims } = await ask(question);
  expect(claims).toHaveLength(1);
  expect(claims[0]!.text).toContain('The Linux kernel is free.');
});

test('what is not said is refused, whoever is asked for', async () => {
  expect(await ask('What does the old man say about dinner?')).toMatchObject({ refusal: 'not-found' });
});

test('where nothing is said there is nothing to tell', async () => {
  const ofSilence = asker([seen(1, 9, 'person')]);
  expect((await ofSilence('What does the old man say?')).text).toContain('I did not find any speech in this video.');
});

test('who is named by no looks needs no remark', async () => {
  expect((await ask('What does she say?')).notes).toBeUndefined();
});
