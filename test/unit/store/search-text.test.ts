import { expect, test } from 'vitest';
import { matchExpression, searchText } from '../../../src-main/store/search-text.ts';

test('text is split into spaced words and pairs of unspaced letters', () => {
  expect(searchText('AI모델을 3개 만든다!')).toEqual({ words: 'AI 3', pairs: '모델 델을 을 개 만든 든다 다' });
  expect(searchText("it's “quoted”")).toEqual({ words: 'it s quoted', pairs: '' });
  expect(searchText('')).toEqual({ words: '', pairs: '' });
});

test('a term becomes an expression of its letters and digits alone', () => {
  expect(matchExpression('dog')).toBe('(words : "dog")');
  expect(matchExpression('"dog" OR *')).toBe('(words : "dog OR")');
  expect(matchExpression('강아지')).toBe('(pairs : "강아 아지")');
  expect(matchExpression('개')).toBe('(pairs : "개" *)');
  expect(matchExpression('AI모델')).toBe('(words : "AI" AND pairs : "모델")');
  expect(matchExpression('?!')).toBeUndefined();
});
