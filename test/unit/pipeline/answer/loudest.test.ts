import { expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import type { Moment } from '../../../../src-main/domain/time.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { heard, searchParts, seen, smallLibrary } from '../search/small-library.ts';

/** A minute of music, loudest where a dog barks from 20 to 22 s, with a click at 40 s. */
async function ask(question: string, within?: Moment): Promise<Answer> {
  const evidence = [heard(0, 60, 'Music'), heard(20, 22, 'Bark'), heard(20, 22, 'Dog'), seen(0, 60, 'dog')];
  const library = await smallLibrary([{ id: 'minute', duration: 60, evidence }]);
  library.stages.begin('minute', 'waveform', '1');
  const peaks = Uint8Array.from({ length: 60 * 50 }, (_, at) => {
    if (at === 40 * 50) return 255;
    return at >= 20 * 50 && at < 22 * 50 ? 200 : at >= 50 * 50 ? 90 : 60;
  });
  library.stages.commit('minute', { stage: 'waveform', doneTo: 60, seconds: 1, peaks });
  return createAnswerer(searchParts(library))({ video: 'minute', question, ...(within && { clip: within }) });
}

test.each([
  'When is it loudest?',
  'What is the loudest sound?',
  'Which sound is the loudest?',
  'Wann ist es am lautesten?',
  'Welches ist das lauteste Geräusch?',
  'Quand le son est-il le plus fort ?',
  '¿Cuándo se oye más fuerte?',
  'Quando o som está mais alto?',
  'Когда громче всего?',
  'متى يكون الصوت أعلى؟',
  'सबसे तेज़ आवाज़ कब है?',
  'Sesin en yüksek olduğu an hangisi?',
  '가장 큰 소리는 언제 들리나요?',
  '一番大きな音はいつですか？',
  '什么时候声音最大？',
])('%s', async (question) => {
  const { claims, text, notes } = await ask(question);
  expect(notes).toEqual([expect.stringContaining('0:20–0:22')]);
  expect(text).not.toMatch(/0:40|0:50/);
  const cited = claims.flatMap(({ citations }) => citations);
  expect(cited.map(({ quote, start, end }) => ({ quote, start, end }))).toEqual([
    { quote: 'Music', start: 20, end: 22 },
    { quote: 'Bark', start: 20, end: 22 },
  ]);
});

test('of a part, and in words', async () => {
  const { text } = await ask('When is it loudest?', { start: 30, end: 60 });
  expect(text).toBe('Music is heard at 0:50–1:00 [1]. It is loudest at 0:50–1:00.');
});

test('of a thing it is another question', async () => {
  expect((await ask('When is the loudest dog seen?')).text).not.toContain('It is loudest');
});

test('where no waveform is there yet, or no sound at all', async () => {
  const about = async (mute?: true): Promise<Answer> => {
    const library = await smallLibrary([
      { id: 'v', duration: 60, evidence: [seen(0, 5, 'dog')], ...(mute && { mute }) },
    ]);
    return createAnswerer(searchParts(library))({ video: 'v', question: 'When is it loudest?' });
  };
  expect((await about()).refused).toBe(true);
  expect((await about(true)).text).toBe('The file has no sound track.');
});
