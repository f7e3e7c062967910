import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src-main/domain/answer.ts';
import { createAnswerer } from '../../../../src-main/pipeline/answer/answerer.ts';
import { said, searchParts, seen, smallLibrary, soundLabels, thingLabels } from '../search/small-library.ts';

/** A road: of all that the models can name only cars are seen, and one line is said. */
const evidence = [said(1, 4, 'We stand by the road.'), seen(10, 30, 'car')];
async function ask(question: string, more: { clip?: { start: number; end: number } } = {}): Promise<Answer> {
  const library = await smallLibrary([{ id: 'road', duration: 60, evidence }]);
  return createAnswerer(searchParts(library))({ video: 'road', question, ...more });
}
const numbers = [String(thingLabels.length), String(soundLabels.length)];

describe('what no model here can name cannot be told, and what they can name was not found, in', () => {
  test.each([
    ['en', 'Is there a unicorn?', 'Is there a dog?'],
    ['de', 'Gibt es ein Einhorn?', 'Gibt es einen Hund?'],
    ['fr', 'Y a-t-il une licorne ?', 'Y a-t-il un chien ?'],
    ['es', '¿Hay un unicornio?', '¿Hay un perro?'],
    ['pt', 'Há um unicórnio no vídeo?', 'Há um cachorro no vídeo?'],
    ['ru', 'Есть ли единорог?', 'Есть ли собака?'],
    ['ar', 'هل يظهر تنين؟', 'هل يظهر كلب؟'],
    ['hi', 'क्या ड्रैगन दिखाई देता है?', 'क्या कुत्ता दिखाई देता है?'],
    ['tr', 'Ejderha var mı?', 'Köpek var mı?'],
    ['ko', '유니콘이 있나요?', '강아지가 있나요?'],
    ['ja', 'ユニコーンはいますか？', '犬はいますか？'],
    ['zh', '有独角兽吗？', '有狗吗？'],
  ])('%s', async (language, unknown, known) => {
    const [untold, unfound] = [await ask(unknown), await ask(known)];
    expect(untold, untold.text).toMatchObject({ language, refused: true, refusal: 'cannot-tell' });
    expect(untold.text).toContain(numbers[0]);
    expect(unfound, unfound.text).toMatchObject({ language, refused: true, refusal: 'not-found' });
    expect(unfound.text).not.toContain(numbers[1]);
  });
});

describe('a refusal', () => {
  test.each([
    ['When is a unicorn seen?', 'seen'],
    ['How many unicorns are there?', 'any'],
    ['How long is the unicorn there?', 'any'],
    ['Is a theremin to be heard?', 'heard'],
    ['Are there any unycorns?', 'any'],
    ['What is said while the unicorn is there?', 'any'],
    ['What is said after the unicorn?', 'any'],
  ])('%s names how many kinds could have been named', async (question, sense) => {
    const { refusal, text } = await ask(question);
    expect(refusal, text).toBe('cannot-tell');
    const things = `${numbers[0]} kinds of things`;
    const sounds = `${numbers[1]} kinds of sounds`;
    const known = sense === 'seen' ? things : sense === 'heard' ? sounds : `${things} and ${sounds}`;
    expect(text).toContain(`I can name ${known}, and it is none of them, so I cannot tell whether it is there.`);
  });

  test.each([
    ['looks', 'What colour is the hair?'],
    ['actions', 'What is the driver doing?'],
    ['what is asked of a thing', 'What does the car carry?'],
  ])('of %s cannot tell', async (_what, question) => {
    const { refusal, text } = await ask(question);
    expect(refusal, text).toBe('cannot-tell');
  });

  test.each([
    ['words that are not said', 'What is said about the weather?'],
    ['words that are not written', 'When is "Welcome" written on a sign?'],
    ['a line that no word fits', 'Who owns the harbour?'],
    ['a thing that is seen elsewhere', 'Is a car seen between 0:40 and 0:50?'],
    ['a sound by its verb', 'Does a dog bark?'],
  ])('of %s says that it was not found', async (_what, question) => {
    const { refusal, text } = await ask(question);
    expect(refusal, text).toBe('not-found');
  });

  test('of a time outside the part that is asked about says nothing of what is there', async () => {
    expect(await ask('What is said at 0:50?', { clip: { start: 0, end: 20 } })).toMatchObject({
      refused: true,
      refusal: 'cannot-tell',
    });
  });

  test('is of no kind where something is answered', async () => {
    expect(await ask('When is a car seen?')).not.toHaveProperty('refusal');
  });
});
