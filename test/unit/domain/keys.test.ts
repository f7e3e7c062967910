import { describe, expect, it, test } from 'vitest';
import {
  actionNames,
  canBeMapped,
  defaultKeys,
  keyPresets,
  mapKeys,
  presetKeys,
  withKeys,
} from '../../../src-main/domain/keys.ts';

const choice = (preset: (typeof keyPresets)[number], changed: Record<string, string[]> = {}) => ({ preset, changed });

describe.each(keyPresets)('the preset %s', (preset) => {
  it('gives no key two meanings, and only keys that a person could give', () => {
    const keys = actionNames.flatMap((name) => presetKeys[preset][name]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !canBeMapped(key))).toEqual([]);
  });

  it('keeps the keys of the window', () => {
    const { byKey } = mapKeys(choice(preset));
    for (const [key, action] of Object.entries({
      'Mod+K': 'search',
      'Mod+F': 'find',
      'Mod+O': 'open',
      'Mod+Shift+O': 'openFolder',
      '?': 'keys',
      I: 'setIn',
      O: 'setOut',
      Space: 'playPause',
      K: 'playPause',
      M: 'mute',
      F: 'fullScreen',
      'Shift+Backspace': 'jumpBack',
    }))
      expect(byKey.get(key), key).toBe(action);
  });
});

test('the presets do what their players do', () => {
  const doing = (preset: (typeof keyPresets)[number], ...keys: string[]) => {
    const { byKey } = mapKeys(choice(preset));
    return keys.map((key) => byKey.get(key));
  };
  expect(doing('editor', 'J', 'L', 'ArrowUp', '5')).toEqual(['shuttleBack', 'shuttleForward', 'louder', 'percent5']);
  expect(doing('youtube', 'J', 'L', 'ArrowUp', '5')).toEqual(['back10', 'forward10', 'louder', 'percent5']);
  expect(doing('mpv', 'P', '[', '{', 'ArrowUp', '9', '5')).toEqual([
    'playPause',
    'slightlySlower',
    'halfSpeed',
    'forward60',
    'quieter',
    undefined,
  ]);
});

describe('changed keys', () => {
  it('replace all keys of their action', () => {
    const { byKey, byAction } = mapKeys(choice('editor', { playPause: ['P'] }));
    expect(byAction.playPause).toEqual([{ key: 'P' }]);
    expect(byKey.get('K')).toBeUndefined();
  });

  it('win over the keys of a preset, which say who has taken them', () => {
    const { byKey, byAction } = mapKeys(choice('youtube', { jumpBack: ['J'] }));
    expect(byKey.get('J')).toBe('jumpBack');
    expect(byAction.back10).toEqual([{ key: 'J', takenBy: 'jumpBack' }]);
  });

  it('are ignored where they name nothing that there is', () => {
    const map = mapKeys(choice('editor', { flyAway: ['W'], constructor: ['W'], mute: ['Escape', 'no key', '', 'W'] }));
    expect(map.byKey.get('W')).toBe('mute');
    expect(map.byAction.mute).toEqual([{ key: 'W' }]);
    expect(map.byKey.size).toBe(mapKeys(defaultKeys).byKey.size);
  });

  it('are not kept where they are the same as the preset', () => {
    const changed = withKeys(defaultKeys, 'mute', ['W']);
    expect(changed).toEqual(choice('editor', { mute: ['W'] }));
    expect(withKeys(changed, 'mute', ['M'])).toEqual(defaultKeys);
    expect(withKeys(defaultKeys, 'mute', []).changed).toEqual({ mute: [] });
  });
});

test.each([
  'K',
  'Mod+W',
  'Mod+Tab',
  'Mod+Shift+Tab',
  'Shift+K',
  'Mod+Alt+Shift+ArrowLeft',
  'F5',
  '?',
  '+',
  'Mod++',
  'Ö',
  'Enter',
])('%s can be given', (key) => {
  expect(canBeMapped(key)).toBe(true);
});

test.each([
  'Escape',
  'Tab',
  'Shift+Tab',
  'Alt+Tab',
  'Mod+C',
  'Mod+Shift+Z',
  'Shift',
  'Alt+Dead',
  'k',
  '',
  ' ',
  'Shift+Mod+K',
])('%j cannot be given', (key) => {
  expect(canBeMapped(key)).toBe(false);
});
