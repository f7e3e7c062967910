import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionNames, keyPresets, mapKeys, type ActionName, type KeyChoice } from '../../../../src-main/domain/keys.ts';
import { defaultSettings } from '../../../../src-main/domain/settings.ts';
import { actions } from '../../../../src-renderer/features/shortcuts/actions.ts';
import { runShortcut } from '../../../../src-renderer/features/shortcuts/use-shortcuts.ts';
import { giveKey, keyHint, keyMap, removeKey, resetAllKeys, resetKeys } from '../../../../src-renderer/state/keys.ts';
import { startTranslation } from '../../../../src-renderer/i18n.ts';
import { useSettings } from '../../../../src-renderer/state/settings.ts';
import { ScriptedBridge } from '../scripted-bridge.ts';

/** The element that has the focus, as far as shortcuts look at it. */
class FocusedElement {
  #tag: string;
  constructor(tag: string) {
    this.#tag = tag;
  }
  matches(selector: string): boolean {
    return selector.split(/,\s*/).some((one) => one === this.#tag);
  }
}

const ran = vi.fn<(name: ActionName) => void>();
const bridge = new ScriptedBridge();

beforeAll(async () => {
  await startTranslation();
  bridge.install();
  Object.assign(globalThis, {
    Element: FocusedElement,
    document: { querySelector: () => null, documentElement: { dataset: {}, lang: '', dir: '' } },
  });
});
beforeEach(() => {
  ran.mockReset();
  for (const name of actionNames) vi.spyOn(actions[name], 'run').mockImplementation(() => ran(name));
});
afterEach(() => vi.restoreAllMocks());

function choose(keys: KeyChoice): void {
  useSettings.setState({ settings: { ...defaultSettings, keys } });
}

/** The event that a keyboard with the American layout makes of a key. */
function press(name: string, more: Partial<KeyboardEvent> = {}): { prevented: boolean } {
  const parts = name.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const shifted = parts.includes('Shift');
  const outcome = { prevented: false };
  runShortcut({
    key: key === 'Space' ? ' ' : /^[A-Z]$/.test(key) && !shifted ? key.toLowerCase() : key,
    code: /^[A-Z]$/.test(key) ? `Key${key}` : '',
    ctrlKey: parts.includes('Mod'),
    metaKey: false,
    altKey: parts.includes('Alt'),
    shiftKey: shifted || '?<>+{}'.includes(key),
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    target: null,
    preventDefault: () => (outcome.prevented = true),
    ...more,
  } as KeyboardEvent);
  return outcome;
}

describe.each(keyPresets)('in the preset %s', (preset) => {
  const { byAction } = mapKeys({ preset, changed: {} });
  const pairs = actionNames.flatMap((name) => byAction[name].map(({ key }) => [key, name] as const));

  it.each(pairs)('%s does %s and nothing else', (key, name) => {
    choose({ preset, changed: {} });
    expect(press(key).prevented).toBe(true);
    expect(ran.mock.calls).toEqual([[name]]);
  });

  it('the hint on a button is a key that does it', () => {
    for (const name of actionNames)
      expect(keyHint(mapKeys({ preset, changed: {} }), name) !== undefined).toBe(byAction[name].length > 0);
  });
});

describe('keys that a person gives', () => {
  beforeEach(() => choose({ preset: 'editor', changed: {} }));

  it('do the new thing at once, and the action that had them loses them', async () => {
    giveKey('captions', 'K');
    press('K');
    press('Space');
    expect(ran.mock.calls).toEqual([['captions'], ['playPause']]);
    expect(keyMap().byAction.playPause).toEqual([{ key: 'Space' }]);
    const keys = { preset: 'editor', changed: { playPause: ['Space'], captions: ['C', 'K'] } };
    await vi.waitFor(() => expect(bridge.last('setSettings').input).toEqual({ keys }));
  });

  it('can be removed, and given back one by one and all together', () => {
    removeKey('mute', 'M');
    giveKey('captions', 'M');
    press('M');
    resetKeys('mute');
    // Both want it now: the person chose it for captions.
    expect(keyMap().byAction.mute).toEqual([{ key: 'M', takenBy: 'captions' }]);
    expect(keyHint(keyMap(), 'mute')).toBeUndefined();
    resetAllKeys();
    press('M');
    expect(ran.mock.calls).toEqual([['captions'], ['mute']]);
  });
});

describe('a key', () => {
  beforeEach(() => choose({ preset: 'editor', changed: {} }));

  it('that is held moves on, and does not toggle', () => {
    press('K', { repeat: true });
    press('ArrowRight', { repeat: true });
    expect(ran.mock.calls).toEqual([['forward5']]);
  });

  it('works on a layout without Latin letters', () => {
    press('K', { key: 'ㅏ', code: 'KeyK' });
    press('K', { key: 'л', code: 'KeyK' });
    press('K', { key: 'Process', code: 'KeyK' });
    press('.', { key: 'ю', code: 'Period' });
    expect(ran.mock.calls).toEqual([['playPause'], ['playPause'], ['playPause'], ['frameForward']]);
  });

  it('belongs to the text that is being typed, but for those with Ctrl', () => {
    const target = new FocusedElement('textarea') as unknown as Element;
    press('K', { target });
    press('Mod+K', { target });
    press('Mod+Shift+O', { target });
    expect(ran.mock.calls).toEqual([['search'], ['openFolder']]);
  });
});
