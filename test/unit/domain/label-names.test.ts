import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerLanguages } from '../../../src-main/domain/answer-language.ts';
import { labelNames } from '../../../src-main/domain/label-names.ts';
import { readPictureLabels } from '../../../src-main/models/pictures/labels.ts';
import { everydayKinds } from '../../../src-main/models/scenes/everyday-kinds.ts';

const models = join(import.meta.dirname, '../../../models');
const read = (file: string): Promise<string> => readFile(join(models, file), 'utf8');
const { labels: sounds } = JSON.parse(await read('sounds/labels.json')) as { labels: { name: string }[] };
const pictures = await Promise.all(
  ['objects', 'scenes'].map(async (role) => readPictureLabels(await read(`${role}/labels.json`))),
);

/** Everything that evidence may be labelled with: the classes of all models, and the kinds that scenes are hedged to. */
const labels = {
  heard: new Set(sounds.map(({ name }) => name)),
  seen: new Set([...pictures.flatMap(({ all }) => all.map(({ name }) => name)), ...Object.values(everydayKinds)]),
};

describe.each(answerLanguages.filter((language) => language !== 'en'))('%s', async (language) => {
  const names = await labelNames(language);
  const all = [...Object.values(names.heard), ...Object.values(names.seen)];

  test.each(['heard', 'seen'] as const)('names every label that is %s, and no other', (kind) => {
    expect(new Set(Object.keys(names[kind]))).toEqual(labels[kind]);
  });

  test('has names that can stand in a sentence', () => {
    for (const name of all) expect(name).toMatch(/^[\p{L}\p{M} ’'‌・\-()]+$/u);
  });

  test('is not English', () => {
    const isLatin = /^(?:es|de|fr|pt|tr)$/.test(language);
    if (!isLatin) for (const name of all) expect(name).not.toMatch(/\p{Script=Latin}/u);
    // Breeds and kinds of music are called the same in many languages.
    const entries = [...Object.entries(names.heard), ...Object.entries(names.seen)];
    const same = entries.filter(([label, name]) => label.toLowerCase() === name.toLowerCase());
    expect(same.length).toBeLessThan(isLatin ? all.length / 8 : 1);
  });
});

test('English is what the models speak', async () => {
  expect(await labelNames('en')).toEqual({ heard: {}, seen: {} });
});
