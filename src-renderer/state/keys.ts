import {
  defaultKeys,
  keysOf,
  mapKeys,
  withKeys,
  type ActionName,
  type KeyChoice,
  type KeyMap,
  type KeyPreset,
} from '../../src-main/domain/keys.ts';
import { keyText } from '../lib/key-text.ts';
import { changeSettings, useSettings } from './settings.ts';

const maps = new WeakMap<KeyChoice, KeyMap>();

function mapOf(choice: KeyChoice): KeyMap {
  const map = maps.get(choice) ?? mapKeys(choice);
  maps.set(choice, map);
  return map;
}

/** What the person chose, or what holds until that is read. */
function keyChoice(): KeyChoice {
  return useSettings.getState().settings?.keys ?? defaultKeys;
}

/** What each key does now. */
export function keyMap(): KeyMap {
  return mapOf(keyChoice());
}

export function useKeyMap(): KeyMap {
  return useSettings(({ settings }) => mapOf(settings?.keys ?? defaultKeys));
}

/** The first key that does something, as it is printed on keyboards; nothing where no key does it. */
export function keyHint(map: KeyMap, action: ActionName): string | undefined {
  const free = map.byAction[action].find(({ takenBy }) => takenBy === undefined);
  return free && keyText(free.key);
}

/** Takes all keys from a preset; what the person changed stays changed. */
export function choosePreset(preset: KeyPreset): void {
  void changeSettings({ keys: { ...keyChoice(), preset } });
}

/** Gives an action a key, and takes it from the action that has it. */
export function giveKey(action: ActionName, key: string): void {
  const owner = keyMap().byKey.get(key);
  if (owner === action) return;
  const freed = owner === undefined ? keyChoice() : without(keyChoice(), owner, key);
  const others = keysOf(freed, action).filter((one) => one !== key);
  void changeSettings({ keys: withKeys(freed, action, [...others, key]) });
}

export function removeKey(action: ActionName, key: string): void {
  void changeSettings({ keys: without(keyChoice(), action, key) });
}

/** Gives an action the keys of the preset again. */
export function resetKeys(action: ActionName): void {
  const { preset, changed } = keyChoice();
  const { [action]: _before, ...others } = changed;
  void changeSettings({ keys: { preset, changed: others } });
}

/** Gives every action the keys of the preset again. */
export function resetAllKeys(): void {
  void changeSettings({ keys: { preset: keyChoice().preset, changed: {} } });
}

function without(choice: KeyChoice, action: ActionName, key: string): KeyChoice {
  return withKeys(
    choice,
    action,
    keysOf(choice, action).filter((one) => one !== key),
  );
}
