import { expect, test } from 'vitest';
import { clausesOf } from '../../../../src-main/pipeline/answer/clauses.ts';

test.each([
  ['Hello.', ['Hello.']],
  ['Stay on the line, then press 2; or hang up.', ['Stay on the line,', 'then press 2;', 'or hang up.']],
  ['You cannot reply because it has no mailbox', ['You cannot reply', 'because it has no mailbox']],
  ['Please hold and your call will be answered', ['Please hold', 'and your call will be answered']],
  ['Salt and pepper are here, at 3.50 each', ['Salt and pepper are here,', 'at 3.50 each']],
  [
    'Mr. Quilter met J. R. Hartley, St. Ives. Then he left.',
    ['Mr. Quilter met J. R. Hartley,', 'St. Ives.', 'Then he left.'],
  ],
  ['A film. The end.', ['A film.', 'The end.']],
  ['犬が吠えます。猫は、静かです！', ['犬が吠えます。', '猫は、', '静かです！']],
  ['강아지가 짖어요. 고양이는 자요.', ['강아지가 짖어요.', '고양이는 자요.']],
  ['Wait … … what? —', ['Wait …', 'what?']],
  ['… ?', []],
  ['', []],
])('%s is cut into its clauses', (text, clauses) => {
  expect(clausesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(clauses);
});

test('spaces around a line and between its clauses are no part of them', () => {
  expect(clausesOf('  One,\n two. ')).toEqual([
    { start: 2, end: 6 },
    { start: 8, end: 12 },
  ]);
});
