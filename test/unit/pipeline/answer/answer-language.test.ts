import { expect, test } from 'vitest';
import { answerLanguage } from '../../../../src-main/domain/answer-language.ts';
import { languageOfAnswer } from '../../../../src-main/pipeline/answer/answer-language.ts';

test.each([
  ['pt-BR', 'pt'],
  ['zh-Hans-CN', 'zh'],
  ['KO', 'ko'],
  ['sv', 'en'],
  ['', 'en'],
  ['../../etc', 'en'],
  [undefined, 'en'],
])('%s is worded in %s', (tag, language) => {
  expect(answerLanguage(tag)).toBe(language);
});

test.each([
  // Told by letters, marks or words, whatever is shown.
  ['개가 언제 짖나요?', 'en', 'ko'],
  ['犬はいつ吠えますか？', 'en', 'ja'],
  ['狗什么时候叫？', 'en', 'zh'],
  ['音楽', 'ja', 'ja'],
  ['¿Cuándo ladra el perro?', 'en', 'es'],
  ['Wann bellt der Hund?', 'en', 'de'],
  ['Quand est-ce que le chien aboie ?', 'en', 'fr'],
  ['Quando o cachorro late?', 'en', 'pt'],
  ['Когда лает собака?', 'en', 'ru'],
  ['متى ينبح الكلب؟', 'en', 'ar'],
  ['कुत्ता कब भौंकता है?', 'en', 'hi'],
  ['Köpek ne zaman havlıyor?', 'en', 'tr'],
  ['When does the dog bark?', 'ko', 'en'],
  // Not told surely: that of the window.
  ['dog', 'ko', 'ko'],
  ['Hund?', 'de', 'de'],
  ['?', 'ar', 'ar'],
  ['Коли гавкає собака?', 'de', 'de'],
  ['سگ کی پارس می‌کند؟', 'fr', 'fr'],
  // Quoted words are of any language.
  ['When does she say "안녕하세요 여러분 반갑습니다"?', 'es', 'en'],
  ['When does she say 你好?', 'en', 'en'],
])('%s, shown %s: answered in %s', (question, language, answered) => {
  expect(languageOfAnswer({ question, language })).toBe(answered);
});
