import { expect, test } from 'vitest';
import { questionsIn } from '../../../../../src-main/pipeline/answer/question/questions-in.ts';

test.each([
  ['How many people are there, and is there a dog?', ['How many people are there', 'is there a dog?']],
  ['Who speaks? What do they say?', ['Who speaks?', 'What do they say?']],
  ['Where is the dog and what is it doing?', ['Where is the dog', 'what is it doing?']],
  ['What does he say and when does the dog bark?', ['What does he say', 'when does the dog bark?']],
  ['Wer spricht und wann bellt der Hund?', ['Wer spricht', 'wann bellt der Hund?']],
  ['Qui parle et combien de chiens y a-t-il ?', ['Qui parle', 'combien de chiens y a-t-il ?']],
  ['¿Quién habla y cuántos perros hay?', ['¿Quién habla', 'cuántos perros hay?']],
  ['¿Quién habla? ¿Cuántos perros hay?', ['¿Quién habla?', '¿Cuántos perros hay?']],
  ['Quem fala e quantos cães há?', ['Quem fala', 'quantos cães há?']],
  ['Кто говорит и когда лает собака?', ['Кто говорит', 'когда лает собака?']],
  ['من يتكلم ومتى ينبح الكلب؟', ['من يتكلم', 'متى ينبح الكلب؟']],
  ['誰が話していますか？犬はいますか？', ['誰が話していますか？', '犬はいますか？']],
  ['누가 말하나요? 개가 있나요?', ['누가 말하나요?', '개가 있나요?']],
])('%s is several', (text, questions) => {
  expect(questionsIn(text, 'en')).toEqual(questions);
});

test.each([
  'Is there a cat and a dog?',
  'Which animal barks and is seen at the end?',
  'What is said and when?',
  'Does he say how old he is and where he lives?',
  'What happens between when the music starts and when it ends?',
  'Who says "and what is that?"',
  'Is there a dog? Please tell me.',
  'Welches Tier bellt und ist am Ende zu sehen?',
  'dogs and how they bark',
  '犬と猫はいますか？',
])('%s is one', (text) => {
  expect(questionsIn(text, 'en')).toEqual([text]);
});

test('more than four are four', () => {
  const many = Array.from({ length: 9 }, (_, at) => `Is there a dog ${at}?`).join(' ');
  expect(questionsIn(many, 'en')).toHaveLength(4);
  expect(questionsIn(many, 'en').join(' ')).toBe(many);
});
