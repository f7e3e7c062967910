import { describe, expect, test } from 'vitest';
import { languages } from '../../../../src-main/pipeline/search/language.ts';
import { signsOf } from '../../../../src-main/pipeline/search/sign-names.ts';
import { signs, signWords } from '../../../../src-main/pipeline/search/thing-words/signs.ts';
import { contentWords } from '../../../../src-main/pipeline/search/words.ts';
import { loadPack } from '../../../../src-main/models/pack.ts';
import { loadPictureLabels } from '../../../../src-main/models/pictures/labels.ts';
import { pictureTerms } from '../../../../src-main/models/pictures/terms.ts';
import { join } from 'node:path';

const pack = await loadPack(join(import.meta.dirname, '../../../../models'));
const labels = pictureTerms([await loadPictureLabels(pack, 'objects'), await loadPictureLabels(pack, 'scenes')]);

describe('what speaks for a place or a thing that no model names', () => {
  test.each([
    ['Is there snow?', 'en', 'snowplow'],
    ['When is a dragon in the picture?', 'en', 'Komodo dragon'],
    ['Ist das Meer zu sehen?', 'de', 'seashore'],
    ['Y a-t-il une statue ?', 'fr', 'pedestal'],
    ['¿Se ve la cocina?', 'es', 'stove'],
    ['바다가 보이나요?', 'ko', 'seashore'],
    ['雪はありますか？', 'ja', 'skis'],
  ] as const)('%s', (question, language, name) => {
    const found = signsOf(contentWords(question, language), language, labels);
    expect(labels.filter(({ id }) => found.has(id)).map((label) => label.name)).toContain(name);
  });

  test('is nothing where a question names none', () => {
    expect(signsOf(contentWords('When is a bird shown?', 'en'), 'en', labels).size).toBe(0);
  });

  test('is all known to the models, and so is what each language calls', () => {
    const names = new Set(labels.map(({ name }) => name));
    expect(
      Object.values(signs)
        .flat()
        .filter((name) => !names.has(name)),
    ).toEqual([]);
    for (const language of languages)
      expect(
        Object.keys(signWords[language]).filter((name) => !(name in signs)),
        language,
      ).toEqual([]);
  });
});
