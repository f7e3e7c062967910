import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerLanguages } from '../../src-main/domain/answer-language.ts';
import { wordingOf } from '../../src-main/pipeline/answer/wording/wordings.ts';

test.each(answerLanguages)('%s: answers number speakers as the window does', async (language) => {
  const file = join(import.meta.dirname, `../../src-renderer/locales/${language}.json`);
  const { speakers } = JSON.parse(readFileSync(file, 'utf8')) as { speakers: { unnamed: string } };
  const shown = speakers.unnamed.replace('{{number}}', '2');
  expect((await wordingOf(language)).speaker(2).replaceAll(' ', '')).toBe(shown.replaceAll(' ', ''));
});
