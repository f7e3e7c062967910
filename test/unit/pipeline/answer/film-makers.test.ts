import { expect, test } from 'vitest';
import { said, written } from '../search/small-library.ts';
import { asker } from './asker.ts';

const lines = ['THE HARBOUR', 'Directed by Ann Lee', 'Music: Oz', 'Produced by Bo'];
const credits = lines.map((text) => written(50, 58, text));
const ask = asker([...credits, written(5, 9, 'Pier 7'), said(1, 4, 'Hello.')]);

test.each([
  'Who made this film?',
  'Who is the director?',
  'Wer hat diesen Film gemacht?',
  'Qui a réalisé ce film ?',
  '¿Quién dirigió la película?',
  'Quem dirigiu o filme?',
  'Кто снял этот фильм?',
  'من أخرج الفيلم؟',
  'यह फ़िल्म किसने बनाई?',
  'Bu filmi kim yaptı?',
  '이 영화를 누가 만들었나요?',
  '誰がこの映画を作りましたか？',
  '谁制作了这部电影？',
])('%s', async (question) => {
  const { claims } = await ask(question);
  const text = claims.map((claim) => claim.text).join(' ');
  for (const line of lines) expect(text).toContain(line);
  expect(text).not.toContain('Pier 7');
});

test('the line that names it is enough', async () => {
  const { claims } = await ask('Who directed it?');
  expect(claims.map(({ text }) => text)).toEqual(['At 0:50 the picture reads: “Directed by Ann Lee”.']);
});

test('without credits it cannot be told', async () => {
  expect((await asker([said(1, 4, 'Hello.')])('Who directed this film?')).refused).toBe(true);
});
