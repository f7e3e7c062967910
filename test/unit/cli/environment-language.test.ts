import { expect, test } from 'vitest';
import { environmentLanguage } from '../../../src-main/cli/environment-language.ts';

test.each([
  [{ LANG: 'de_DE.UTF-8' }, 'de-DE'],
  [{ LANG: 'ko' }, 'ko'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'pt_BR@latin' }, 'pt-BR'],
  [{ LANG: 'fr_FR', LC_MESSAGES: 'ja_JP.eucJP' }, 'ja-JP'],
  [{ LANG: 'C.UTF-8' }, undefined],
  [{ LANG: 'POSIX' }, undefined],
  [{ LANG: '/etc/passwd' }, undefined],
  [{}, undefined],
])('%o is %s', (environment, tag) => {
  expect(environmentLanguage(environment)).toBe(tag);
});
