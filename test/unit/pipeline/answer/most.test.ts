import { expect, test } from 'vitest';
import { asker } from './asker.ts';
import { heard, said, seen, written } from '../search/small-library.ts';

const evidence = [
  heard(0, 6, 'Bark'),
  heard(10, 14, 'Music'),
  heard(30, 39, 'Music'),
  seen(0, 8, 'dog'),
  seen(20, 27, 'bird'),
  seen(30, 31, 'bird'),
  seen(40, 60, 'car'),
  said(50, 54, 'This is the longest line.'),
];
const ask = asker(evidence);
const music = 'heard for 13 seconds in 2 stretches, at 0:10–0:14 and 0:30–0:39';

test.each([
  ['Which sound is the longest?', [music]],
  ['What noise is heard most of the time?', [music]],
  ['What is seen the longest?', ['A car is seen for 20 seconds, at 0:40–1:00']],
  // Together they are there as long as the dog is.
  ['Which animal is shown longest?', ['A dog is seen for 8 seconds', 'A bird is seen for 8 seconds in 2 stretches']],
  ['Which animal is shown longest in the first 25 seconds?', ['A dog is seen for 8 seconds']],
])('%s', async (question, claims) => {
  const { claims: told } = await ask(question);
  expect(told.map(({ text }) => text)).toEqual(claims.map((claim) => expect.stringContaining(claim)));
});

test.each([
  ['Welches Geräusch ist am längsten zu hören?', '13 Sekunden'],
  ['Que voit-on le plus longtemps ?', '20\u00a0secondes'],
  ['¿Qué sonido se oye más tiempo?', '13 segundos'],
  ['Que som se ouve por mais tempo?', '13 segundos'],
  ['Какой звук слышен дольше всего?', '13 секунд'],
  ['ما أطول صوت؟', '13 ثانية'],
  ['सबसे देर तक कौन सी आवाज़ सुनाई देती है?', '13 सेकंड'],
  ['가장 오래 들리는 소리는 무엇인가요?', '13초'],
  ['一番長く聞こえる音は何ですか？', '13秒'],
  ['哪种声音最长？', '13秒'],
])('%s', async (question, length) => {
  const { claims } = await ask(question);
  expect(claims.map(({ text }) => text)).toEqual([expect.stringContaining(length)]);
});

test('of a line, or of a thing that is not there, it is another question', async () => {
  expect((await ask('Which is the longest line?')).text).not.toContain('seconds');
  const { refused, text } = await ask('Which bottle is shown longest?');
  expect(refused).toBe(true);
  expect(text).toContain('I did not find “bottle” in this video.');
});

test('where nothing is there, nothing is looked for by the word for longest', async () => {
  const onlyWritten = asker([written(0, 9, 'Exit')]);
  const { refused, text } = await onlyWritten('What is heard the longest?');
  expect(refused).toBe(true);
  expect(text).not.toContain('“longest”');
});

const often = asker([
  heard(0, 20, 'Music'),
  heard(22, 24, 'Bark'),
  heard(26, 28, 'Bark'),
  heard(30, 33, 'Bark'),
  heard(40, 42, 'Cat'),
  heard(44, 46, 'Cat'),
  seen(0, 30, 'dog'),
  seen(40, 44, 'bird'),
  seen(50, 54, 'bird'),
]);

test.each([
  ['Which sound is heard most often?', 'A dog barking is heard 3 times: at 0:22–0:24, 0:26–0:28 and 0:30–0:33.'],
  ['What is the most common sound?', 'A dog barking is heard 3 times'],
  ['Which animal is seen most often?', 'A bird is seen 2 times: at 0:40–0:44 and 0:50–0:54.'],
  ['Which sound is heard most often after 0:35?', 'A cat is heard 2 times'],
  ['Welches Geräusch ist am häufigsten zu hören?', '3-mal'],
  ['Quel son entend-on le plus souvent ?', '3 fois'],
  ['¿Qué sonido se oye más veces?', '3 veces'],
  ['Que som se ouve mais vezes?', '3 vezes'],
  ['Какой звук слышен чаще всего?', '3 раза'],
  ['ما الصوت الأكثر تكرارا؟', '3 مرات'],
  ['सबसे ज़्यादा बार कौन सी आवाज़ सुनाई देती है?', '3 बार'],
  ['En sık hangi ses duyuluyor?', '3 kez'],
  ['가장 자주 들리는 소리는 무엇인가요?', '3번'],
  ['一番よく聞こえる音は何ですか？', '3回'],
  ['最常听到的声音是什么？', '3 次'],
])('%s', async (question, sentence) => {
  const { claims } = await often(question);
  expect(claims.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([expect.stringContaining(sentence)]);
});

test('a wider name counts where no kind of it is there at the same time', async () => {
  const dogs = asker([heard(0, 2, 'Bark'), heard(0, 2, 'Dog'), heard(10, 12, 'Dog'), heard(20, 22, 'Dog')]);
  const { claims } = await dogs('Which sound is heard most often?');
  expect(claims.map(({ text }) => text)).toEqual(['A dog is heard 2 times: at 0:10–0:12 and 0:20–0:22.']);
});
