import { expect, test } from 'vitest';
import { bareNoun } from '../../../../../src-main/pipeline/answer/question/korean-noun.ts';

test.each([
  ['헬리콥터가', '헬리콥터'],
  ['베를린에', '베를린'],
  ['베를린에서', '베를린'],
  ['자유를', '자유'],
  ['대통령이', '대통령'],
  ['대통령은', '대통령'],
  ['연필로', '연필'],
  ['서울과', '서울'],
  ['BBC가', 'BBC'],
  ['개가', '개'],
  ['고양이가', '고양이'],
])('%s without its particle is %s', (word, bare) => {
  expect(bareNoun(word)).toBe(bare);
});

test.each(['고양이', '어린이', '도로', '휴가', '작가', '나이', '바나나', '지도', '사과', '회의', 'Berlin'])(
  '%s has none',
  (word) => {
    expect(bareNoun(word)).toBe(word);
  },
);
