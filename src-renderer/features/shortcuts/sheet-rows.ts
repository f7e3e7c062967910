import { useTranslation } from 'react-i18next';
import { actionNames, type ActionName, type KeyMap, type MappedKey } from '../../../src-main/domain/keys.ts';
import { keyText } from '../../lib/key-text.ts';
import { actions, type Action } from './actions.ts';

type Percent = Extract<ActionName, `percent${number}`>;

/** What an action does, in words. */
export function useActionText(): (name: ActionName) => string {
  const { t } = useTranslation();
  return (name) => (isPercent(name) ? t('shortcuts.percent', { percent: tenths(name) * 10 }) : t(`shortcuts.${name}`));
}

export function actionsOf(group: Action['group']): ActionName[] {
  return actionNames.filter((name) => actions[name].group === group);
}

/** A line of the sheet: an action with its keys, or the row of digits as one. */
export interface SheetRow {
  name: ActionName | 'percents';
  keys: readonly MappedKey[];
}

/** The actions of a group that have keys, as they are read. */
export function rowsOf(group: Action['group'], map: KeyMap): SheetRow[] {
  const names = actionsOf(group);
  const percents = names.filter(isPercent);
  const inOne = percents.length > 0 && percents.every((name) => isItsDigit(name, map.byAction[name]));
  return names.flatMap((name): SheetRow[] => {
    const keys = map.byAction[name];
    if (!isPercent(name) || !inOne) return keys.length > 0 ? [{ name, keys }] : [];
    return name === 'percent0' ? [{ name: 'percents', keys: [{ key: '0–9' }] }] : [];
  });
}

/** A key in words for those who do not see it struck through. */
export function useKeyWords(): (mapped: MappedKey) => string {
  const { t } = useTranslation();
  const textOf = useActionText();
  return ({ key, takenBy }) =>
    takenBy === undefined
      ? keyText(key)
      : t('keys.hint', { text: keyText(key), key: t('keys.takenBy', { action: textOf(takenBy) }) });
}

function isPercent(name: ActionName): name is Percent {
  return name.startsWith('percent');
}

function tenths(name: Percent): number {
  return Number(name.slice('percent'.length));
}

function isItsDigit(name: Percent, keys: readonly MappedKey[]): boolean {
  const [only, more] = keys;
  return more === undefined && only?.key === String(tenths(name)) && only.takenBy === undefined;
}
