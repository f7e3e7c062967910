/**
 * Which key does what. Keys are written as `src-renderer/lib/key-name.ts` names them: `K`, `Shift+ArrowLeft`, `?`, and
 * `Mod+K` for Ctrl, or Command on a Mac. The window, its sheet of keys and the menu bar all read the map made here.
 */

/** The keys of editors, and the names of all actions. An action without keys waits for one. */
const editor = {
  playPause: ['Space', 'K'],
  shuttleBack: ['J'],
  shuttleForward: ['L'],
  slower: ['<', '['],
  faster: ['>', ']'],
  slightlySlower: [],
  slightlyFaster: [],
  halfSpeed: [],
  doubleSpeed: [],
  normalSpeed: ['Backspace'],
  louder: ['ArrowUp'],
  quieter: ['ArrowDown'],
  mute: ['M'],
  captions: ['C'],
  describe: ['D'],
  captionTrack: ['Shift+C'],
  fullScreen: ['F'],
  loop: ['Shift+L'],
  snapshot: ['S'],
  copyPicture: ['Mod+Shift+C'],

  back5: ['ArrowLeft'],
  forward5: ['ArrowRight'],
  back1: ['Shift+ArrowLeft'],
  forward1: ['Shift+ArrowRight'],
  back10: [],
  forward10: [],
  back60: [],
  forward60: [],
  back5Keyframe: [],
  forward5Keyframe: [],
  frameBack: [','],
  frameForward: ['.'],
  keyframeBack: [';'],
  keyframeForward: ["'"],
  lineBack: ['Alt+ArrowLeft'],
  lineForward: ['Alt+ArrowRight'],
  chapterBack: ['Mod+ArrowLeft', 'PageUp'],
  chapterForward: ['Mod+ArrowRight', 'PageDown'],
  start: ['Home'],
  end: ['End'],
  percent0: ['0'],
  percent1: ['1'],
  percent2: ['2'],
  percent3: ['3'],
  percent4: ['4'],
  percent5: ['5'],
  percent6: ['6'],
  percent7: ['7'],
  percent8: ['8'],
  percent9: ['9'],
  goToTime: ['G'],
  jumpBack: ['Shift+Backspace'],
  jumpForward: ['Mod+Shift+Backspace'],
  nextMark: ['N'],
  previousMark: ['Shift+N'],
  findSimilar: ['Shift+S'],

  setIn: ['I'],
  setOut: ['O'],
  clearRange: ['X'],
  askRange: ['Q'],
  clipMenu: ['ContextMenu', 'Shift+F10'],

  zoomIn: ['+', '=', 'Mod+ArrowUp'],
  zoomOut: ['-', 'Mod+ArrowDown'],
  showWhole: ['Z'],

  search: ['Mod+K'],
  find: ['Mod+F'],
  ask: ['/', 'A', 'Alt+1'],
  askAll: ['Shift+A'],
  transcript: ['T', 'Alt+2'],
  moments: ['Alt+3'],
  chapters: ['Alt+4'],
  library: ['B'],
  open: ['Mod+O'],
  openFolder: ['Mod+Shift+O'],
  nextTab: ['Mod+Tab'],
  previousTab: ['Mod+Shift+Tab'],
  tab1: ['Mod+1'],
  tab2: ['Mod+2'],
  tab3: ['Mod+3'],
  tab4: ['Mod+4'],
  tab5: ['Mod+5'],
  tab6: ['Mod+6'],
  tab7: ['Mod+7'],
  tab8: ['Mod+8'],
  tab9: ['Mod+9'],
  moveTabBack: ['Mod+Shift+ArrowLeft'],
  moveTabOn: ['Mod+Shift+ArrowRight'],
  closeTab: ['Mod+W'],
  theme: ['Mod+Shift+L'],
  settings: ['Mod+,'],
  keys: ['?'],
} as const satisfies Record<string, readonly string[]>;

/** Something that a key can do. */
export type ActionName = keyof typeof editor;
export const actionNames = Object.keys(editor) as ActionName[];

export const keyPresets = ['editor', 'youtube', 'mpv'] as const;
export type KeyPreset = (typeof keyPresets)[number];

type Keys = Readonly<Record<ActionName, readonly string[]>>;

/** I and O stay in and out point: YouTube's I shrinks its player into a corner, which there is none of here. */
const youtube: Keys = {
  ...editor,
  shuttleBack: [],
  shuttleForward: [],
  back10: ['J'],
  forward10: ['L'],
  search: ['Mod+K', '/'],
  ask: ['A', 'Alt+1'],
};

/** mpv's keys, but for those that show its own figures or quit it: the window remembers the place without Q. */
const mpv: Keys = {
  ...editor,
  playPause: ['Space', 'P', 'K'],
  shuttleBack: [],
  shuttleForward: [],
  slower: [],
  faster: [],
  slightlySlower: ['['],
  slightlyFaster: [']'],
  halfSpeed: ['{'],
  doubleSpeed: ['}'],
  louder: ['0'],
  quieter: ['9'],
  captions: ['V', 'C'],
  captionTrack: ['J', 'Shift+C'],
  loop: ['L', 'Shift+L'],
  back5: ['Shift+ArrowDown'],
  forward5: ['Shift+ArrowUp'],
  back5Keyframe: ['ArrowLeft'],
  forward5Keyframe: ['ArrowRight'],
  back60: ['ArrowDown'],
  forward60: ['ArrowUp'],
  lineBack: ['Mod+ArrowLeft', 'Alt+ArrowLeft'],
  lineForward: ['Mod+ArrowRight', 'Alt+ArrowRight'],
  // As in mpv, where page up is further on.
  chapterBack: ['PageDown'],
  chapterForward: ['PageUp'],
  percent0: [],
  percent1: [],
  percent2: [],
  percent3: [],
  percent4: [],
  percent5: [],
  percent6: [],
  percent7: [],
  percent8: [],
  percent9: [],
};

/** The keys of each preset, by action. */
export const presetKeys: Readonly<Record<KeyPreset, Keys>> = { editor, youtube, mpv };

/** The person's keys: a preset, and all keys of each action that differs from it. What is named wrongly does nothing. */
export interface KeyChoice {
  preset: KeyPreset;
  changed: Record<string, string[]>;
}

export const defaultKeys: KeyChoice = { preset: 'editor', changed: {} };

/** A key of an action; `takenBy` names the other action that it does instead. */
export interface MappedKey {
  key: string;
  takenBy?: ActionName;
}

export interface KeyMap {
  /** What each key does. */
  byKey: ReadonlyMap<string, ActionName>;
  byAction: Readonly<Record<ActionName, readonly MappedKey[]>>;
}

/** What each key does under a choice. A key that two actions want goes to the one for which the person chose it. */
export function mapKeys(choice: KeyChoice): KeyMap {
  const wanted = Object.fromEntries(actionNames.map((name) => [name, keysOf(choice, name)])) as Keys;
  const byKey = new Map<string, ActionName>();
  const chosenFirst = [...actionNames].sort(
    (a, b) => Number(Object.hasOwn(choice.changed, b)) - Number(Object.hasOwn(choice.changed, a)),
  );
  for (const name of chosenFirst) for (const key of wanted[name]) if (!byKey.has(key)) byKey.set(key, name);
  const mapped = (name: ActionName, key: string): MappedKey => {
    const owner = byKey.get(key);
    return owner === undefined || owner === name ? { key } : { key, takenBy: owner };
  };
  const byAction = Object.fromEntries(actionNames.map((name) => [name, wanted[name].map((key) => mapped(name, key))]));
  return { byKey, byAction: byAction as unknown as KeyMap['byAction'] };
}

/** The keys that a choice gives an action, those that another one has taken included. */
export function keysOf({ preset, changed }: KeyChoice, name: ActionName): readonly string[] {
  return changed[name]?.filter(canBeMapped) ?? presetKeys[preset][name];
}

/** The choice with other keys for an action; those of the preset are no change. */
export function withKeys(choice: KeyChoice, name: ActionName, keys: readonly string[]): KeyChoice {
  const { [name]: _before, ...others } = choice.changed;
  const usual = presetKeys[choice.preset][name];
  const same = keys.length === usual.length && keys.every((key, at) => key === usual[at]);
  return { ...choice, changed: same ? others : { ...others, [name]: [...keys] } };
}

/** Keys that are for the window's own: leaving and walking it, and working on text. */
const kept =
  /^(?:(?:.+\+)?Escape|(?:Alt\+)?(?:Shift\+)?Tab|Mod\+(?:[ACQVXYZ]|Shift\+Z)|(?:.+\+)?(?:Alt|AltGraph|CapsLock|Control|Meta|NumLock|Shift|OS|Fn|Dead|Process|Unidentified))$/;
const spelling = /^(?:Mod\+)?(?:Alt\+)?(?:Shift\+)?(?:[^\s\p{Lowercase}\p{Cc}]|[A-Z][A-Za-z0-9]{1,20})$/u;

/** True for the name of a key that a person may give an action. */
export function canBeMapped(key: string): boolean {
  return spelling.test(key) && !kept.test(key);
}
