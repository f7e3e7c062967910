import { useTranslation } from 'react-i18next';
import { actionNames, type ActionName, type KeyMap, type MappedKey } from '../../../src-main/domain/keys.ts';
import { fixedKeys } from '../../lib/fixed-keys.ts';
import { keyText } from '../../lib/key-text.ts';
import { actions, type Action } from './actions.ts';

/** Actions that are one for each digit, and read as one line where each has the key of its digit. */
const rows = {
  percent: { name: 'percents', keys: '0–9', modifier: '' },
  tab: { name: 'tabNumbers', keys: 'Mod+1–9', modifier: 'Mod+' },
} as const;
type Family = keyof typeof rows;

/** What an action does, in words. */
export function useActionText(): (name: ActionName) => string {
  const { t } = useTranslation();
  return (name) => {
    if (isOf('percent', name)) return t('shortcuts.percent', { percent: digitOf(name) * 10 });
    if (!isOf('tab', name)) return t(`shortcuts.${name}`);
    return name === 'tab9' ? t('shortcuts.tabLast') : t('shortcuts.tabNumber', { number: digitOf(name) });
  };
}

export function actionsOf(group: Action['group']): ActionName[] {
  return actionNames.filter((name) => actions[name].group === group);
}

/** A line of the sheet: an action with its keys, or a row of digits as one. */
export interface SheetRow {
  name: ActionName | (typeof rows)[Family]['name'];
  keys: readonly MappedKey[];
}

/** The actions of a group that have keys, as they are read. */
export function rowsOf(group: Action['group'], map: KeyMap): SheetRow[] {
  const names = actionsOf(group);
  const families = (Object.keys(rows) as Family[]).filter((family) => {
    const ofIt = names.filter((name) => isOf(family, name));
    return ofIt.length > 0 && ofIt.every((name) => isItsDigit(family, name, map.byAction[name]));
  });
  const told = new Set<Family>();
  return names.flatMap((name): SheetRow[] => {
    const family = families.find((one) => isOf(one, name));
    if (family === undefined) return map.byAction[name].length > 0 ? [{ name, keys: map.byAction[name] }] : [];
    if (told.has(family)) return [];
    told.add(family);
    return [{ name: rows[family].name, keys: [{ key: rows[family].keys }] }];
  });
}

/** The lines of the keys that nobody can change. */
export const fixedRows = Object.entries(fixedKeys) as [keyof typeof fixedKeys, readonly string[]][];

/** A key in words for those who do not see it struck through. */
export function useKeyWords(): (mapped: MappedKey) => string {
  const { t } = useTranslation();
  const textOf = useActionText();
  return ({ key, takenBy }) =>
    takenBy === undefined
      ? keyText(key)
      : t('keys.hint', { text: keyText(key), key: t('keys.takenBy', { action: textOf(takenBy) }) });
}

function isOf<One extends Family>(family: One, name: ActionName): name is Extract<ActionName, `${One}${number}`> {
  return name.startsWith(family) && /\d$/.test(name);
}

function digitOf(name: ActionName): number {
  return Number(name.at(-1));
}

function isItsDigit(family: Family, name: ActionName, keys: readonly MappedKey[]): boolean {
  const [only, more] = keys;
  return more === undefined && only?.key === `${rows[family].modifier}${digitOf(name)}` && only.takenBy === undefined;
}
