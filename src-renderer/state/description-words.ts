import i18next from 'i18next';
import type { Described } from '../../src-main/domain/descriptions.ts';
import { t } from '../i18n.ts';
import { textOf } from './label-names.ts';

/** A description in the language of the window: names of things, and words as they stand on the screen. */
export function describedInWords({ newShot, things, words }: Described): string {
  const names = things.map(({ name: label, count }) => {
    const name = textOf('seen', label);
    return count > 1 ? t('description.several', { name, count }) : name;
  });
  const list = new Intl.ListFormat(i18next.resolvedLanguage, { type: 'conjunction' }).format(names);
  const seen = t(newShot ? 'description.newShot' : 'description.seen', { things: list });
  return [...(things.length > 0 ? [seen] : []), ...words.map((text) => t('description.written', { words: text }))].join(
    ' ',
  );
}
