import { expect, it, test } from 'vitest';
import { createSearch } from '../../../../src-main/pipeline/search/search.ts';
import { coloursNamed } from '../../../../src-main/pipeline/search/colour-words.ts';
import { searchParts, seen, smallLibrary } from './small-library.ts';

it.each([
  ['When is the red car seen?', 'red'],
  ['a gray cat', 'grey'],
  ['Wann ist das weiße Auto zu sehen?', 'white'],
  ['Quand voit-on la voiture verte ?', 'green'],
  ['¿Cuándo se ve el coche amarillo?', 'yellow'],
  ['Quando se vê o carro vermelho?', 'red'],
  ['Когда видна чёрная машина?', 'black'],
  ['متى تظهر السيارة الحمراء؟', 'red'],
  ['नीली कार कब दिखाई देती है?', 'blue'],
  ['Kırmızı otomobil ne zaman görülüyor?', 'red'],
  ['빨간 자동차는 언제 보이나요?', 'red'],
  ['紫の花はいつ映りますか？', 'purple'],
  ['粉红色的汽车什么时候出现？', 'pink'],
])('%s', (text, name) => {
  const { asks, named } = coloursNamed(text);
  expect([asks, [...named]]).toEqual([false, [name]]);
});

it.each([
  'What colour is the car?',
  'Which color does the car have?',
  'Welche Farbe hat das Auto?',
  'De quelle couleur est la voiture ?',
  '¿De qué color es el coche?',
  'De que cor é o carro?',
  'Какого цвета машина?',
  'ما لون السيارة؟',
  'कार का रंग क्या है?',
  'Bu otomobil hangi renk?',
  '자동차는 무슨 색인가요?',
  '車は何色ですか？',
  '汽车是什么颜色？',
])('asks for a colour: %s', (text) => {
  const { asks, named } = coloursNamed(text);
  expect([asks, [...named]]).toEqual([true, []]);
});

test('other words that hold one are no colours', () => {
  for (const text of ['the bored child', 'Was tut der Bauer?', '赤ちゃんはいつ映りますか？', '面白い動画です'])
    expect([...coloursNamed(text).named]).toEqual([]);
});

test('a search for a thing of a colour has what is of it first', async () => {
  const parts = [{ start: 30, end: 36, count: 1, colours: [{ name: 'red' as const, share: 0.7 }] }];
  const cars = [
    seen(0, 10, 'car'),
    { ...seen(30, 40, 'car'), score: 0.7, parts },
    { ...seen(50, 60, 'car'), score: 0.9 },
  ];
  const search = createSearch(searchParts(await smallLibrary([{ id: 'road', duration: 60, evidence: cars }])));
  const startsOf = async (query: string): Promise<number[]> => (await search({ query })).hits.map(({ start }) => start);
  expect(await startsOf('a red car')).toEqual([30, 50, 0]);
  expect(await startsOf('a car')).toEqual([50, 0, 30]);
});
