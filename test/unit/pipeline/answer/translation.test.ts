import { expect, test } from 'vitest';
import { said } from '../search/small-library.ts';
import { asker } from './asker.ts';

const ask = asker([said(1, 6, 'Welcome to the harbour.'), said(8, 14, 'The lighthouse is old.')]);

test.each([
  ['Translate what is said into German.', 'I do not translate'],
  ['Can you translate it?', 'I do not translate'],
  ['Übersetze, was gesagt wird.', 'Übersetzt wird nicht'],
  ['Traduis ce qui est dit.', 'Rien n’est traduit'],
  ['Traduce lo que se dice.', 'No se traduce'],
  ['Traduz o que é dito.', 'Nada é traduzido'],
  ['Переведи, что говорят.', 'Перевода нет'],
  ['ترجم ما يقال.', 'لا تُترجَم'],
  ['जो कहा गया उसका अनुवाद करो।', 'अनुवाद नहीं'],
  ['Videoda söylenenleri çevir.', 'Çeviri yapılmaz'],
  ['말한 것을 번역해 주세요.', '번역은 하지 않습니다'],
  ['話していることを翻訳してください。', '翻訳はしません'],
  ['把说的话翻译成中文。', '不提供翻译'],
])('%s', async (question, remark) => {
  const { claims, notes } = await ask(question);
  expect(claims.map(({ text }) => text).join(' ')).toMatch(/Welcome to the harbour.*lighthouse/u);
  expect(notes).toContainEqual(expect.stringContaining(remark));
});

test('that a translation is talked about is another question', async () => {
  expect((await ask('Is a translation mentioned?')).refused).toBe(true);
});
