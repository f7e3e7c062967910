import { expect, test } from 'vitest';
import { soundNames } from '../../../../src-main/pipeline/search/sound-names.ts';
import { thingNames } from '../../../../src-main/pipeline/search/thing-names.ts';
import { namedInTranslation } from '../../../../src-main/pipeline/search/translated-names.ts';
import { soundLabels, thingLabels } from './small-library.ts';

const names = { heard: soundNames(soundLabels), seen: thingNames(thingLabels) };
const rootsOf = async (question: string): Promise<string[]> => {
  const { heard, seen } = await namedInTranslation(question, names);
  return [...(heard?.roots ?? []), ...(seen?.roots ?? [])].map(({ name }) => name);
};

test.each([
  ['Когда слышен лай собаки?', ['Bark', 'dog']],
  ['Есть ли в кадре птицы?', ['bird']],
  ['Где видно бутылку?', ['bottle']],
  ['Слышна ли музыка?', ['Music']],
  ['متى يُسمع نباح الكلب؟', ['Bark', 'dog']],
  ['هل تظهر الزجاجة؟', ['bottle']],
  ['कुत्ते कब दिखाई देते हैं?', ['Dog', 'dog']],
  ['Köpeğin havlaması ne zaman duyuluyor?', ['Bark', 'dog']],
  ['Şişeler nerede görünüyor?', ['bottle']],
  ['Quando aparecem os pássaros?', ['bird']],
  ['狗什么时候叫？', ['Dog', 'dog']],
  ['什么时候有音乐？', ['Music']],
  ['¿Cuándo se ve un perro?', ['Dog', 'dog']],
  ['犬はいつ映りますか？', ['Dog', 'dog']],
  ['개는 언제 보이나요?', []],
])('%s names %o', async (question, roots) => {
  expect(await rootsOf(question)).toEqual(roots);
});

test.each([
  // Nothing that is named, or only letters that are alike.
  'Что говорят о городе?',
  'ماذا يقول المتحدث عن المدينة؟',
  '这里说了什么？',
  // A language whose words the models have.
  'When does the dog bark?',
])('%s names nothing here', async (question) => {
  expect(await rootsOf(question)).toEqual([]);
});
