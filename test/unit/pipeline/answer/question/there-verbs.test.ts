import { expect, test } from 'vitest';
import { understand } from '../../../../../src-main/pipeline/answer/question/understand.ts';
import { createAnswerer } from '../../../../../src-main/pipeline/answer/answerer.ts';
import { soundNames } from '../../../../../src-main/pipeline/search/sound-names.ts';
import { namedInTranslation } from '../../../../../src-main/pipeline/search/translated-names.ts';
import { thingNames } from '../../../../../src-main/pipeline/search/thing-names.ts';
import { searchParts, seen, smallLibrary, soundLabels, thingLabels } from '../../search/small-library.ts';

const names = { heard: soundNames(soundLabels), seen: thingNames(thingLabels) };
const whole = { start: 0, end: 60 };

test.each([
  ['en', 'When does a bird show up?', 'bird'],
  ['en', 'When does a bird come into view?', 'bird'],
  ['en', 'Does a bird exist in this video?', 'bird'],
  ['de', 'Wann taucht ein Vogel auf?', 'vogel'],
  ['de', 'Kommt hier ein Vogel vor?', 'vogel'],
  ['fr', 'Quand un oiseau apparaît-il ?', 'oiseau'],
  ['es', '¿Cuándo aparece un pájaro?', 'pajaro'],
  ['pt', 'Quando surge um pássaro no vídeo?', 'passaro'],
  ['ru', 'Когда появляется птица?', 'птица'],
  ['ar', 'متى ظهر طائر؟', 'طائر'],
  ['hi', 'पक्षी कब नज़र आता है?', 'पक्षी'],
  ['tr', 'Kuş ne zaman ortaya çıkıyor?', 'kus'],
  ['ko', '새는 언제 나타나나요?', '새는'],
  ['ja', '鳥はいつ現れますか？', '鳥'],
  ['zh', '鸟什么时候出现？', '鸟'],
] as const)('in %s %s names only what is looked for', async (language, question, word) => {
  const translated = await namedInTranslation(question, names, language);
  const { words, things } = understand(question, whole, names, false, translated, language);
  expect(words).toEqual([word]);
  if (language !== 'ko') expect(things?.roots.map(({ name }) => name)).toEqual(['bird']);
});

test.each([
  // He is under water, and that is no appearing.
  ['When does the bird dive?', ['bird', 'dive']],
  ['When does it appear?', ['appear']],
  ['What does she say about ghosts that exist?', ['ghosts', 'exist']],
])('%s keeps its words', (question, words) => {
  expect(understand(question, whole, names, false, {}, 'en').words).toEqual(words);
});

test('a refusal names the thing and not the verb', async () => {
  const library = await smallLibrary([{ id: 'yard', duration: 60, evidence: [seen(1, 2, 'car')] }]);
  const ask = createAnswerer(searchParts(library));
  for (const [question, wanted] of [
    ['When does a dog appear?', '“dog”'],
    ['Wann taucht ein Hund auf?', '„Hund“'],
    ['狗什么时候出现？', '“狗”'],
  ] as const)
    expect((await ask({ video: 'yard', question })).text, question).toContain(wanted);
});
