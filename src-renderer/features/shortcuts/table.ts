import { askAboutClip } from '../../state/clip-menu.ts';
import { askAboutAll } from '../../state/ask-about.ts';
import { findSimilarHere } from '../../state/find-similar.ts';
import { toggleFullScreen } from '../../state/full-screen.ts';
import { focusAskBox, focusFind, focusSearch, showDialog, showTab, toggleLibrary } from '../../state/layout.ts';
import { openFilesDialog, openFolderDialog } from '../../state/opening.ts';
import {
  changeRate,
  runShuttle,
  seek,
  seekBy,
  setRate,
  setVolume,
  step,
  toggleCaptions,
  toggleMuted,
  togglePlay,
  usePlayer,
} from '../../state/player.ts';
import { jumpBack } from '../../state/session.ts';
import { clearSelection, setIn, setOut, useSelection } from '../../state/selection.ts';
import { showWhole, zoomIn, zoomOut } from '../../state/timeline.ts';

/** A key and what it does. `name` is its text in the catalogue, under `shortcuts`. */
export interface Shortcut {
  name: string;
  group: 'playback' | 'moving' | 'range' | 'timeline' | 'window';
  /** Key names (lib/key-name.ts) that all do the same. */
  keys: readonly string[];
  run: (key: string) => void;
}

const player = usePlayer.getState;
const volumeStep = 0.05;
const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Every key of the window: handling and the sheet of keys both read this table, so the sheet tells the truth. */
export const shortcuts = [
  { name: 'playPause', group: 'playback', keys: ['Space', 'K'], run: togglePlay },
  { name: 'shuttleBack', group: 'playback', keys: ['J'], run: () => runShuttle(-1) },
  { name: 'shuttleForward', group: 'playback', keys: ['L'], run: () => runShuttle(1) },
  { name: 'slower', group: 'playback', keys: ['<', '['], run: () => changeRate(-1) },
  { name: 'faster', group: 'playback', keys: ['>', ']'], run: () => changeRate(1) },
  { name: 'normalSpeed', group: 'playback', keys: ['Backspace'], run: () => setRate(1) },
  { name: 'louder', group: 'playback', keys: ['ArrowUp'], run: () => setVolume(player().volume + volumeStep) },
  { name: 'quieter', group: 'playback', keys: ['ArrowDown'], run: () => setVolume(player().volume - volumeStep) },
  { name: 'mute', group: 'playback', keys: ['M'], run: toggleMuted },
  { name: 'captions', group: 'playback', keys: ['C'], run: toggleCaptions },
  { name: 'fullScreen', group: 'playback', keys: ['F'], run: toggleFullScreen },

  { name: 'back5', group: 'moving', keys: ['ArrowLeft'], run: () => seekBy(-5) },
  { name: 'forward5', group: 'moving', keys: ['ArrowRight'], run: () => seekBy(5) },
  { name: 'back1', group: 'moving', keys: ['Shift+ArrowLeft'], run: () => seekBy(-1) },
  { name: 'forward1', group: 'moving', keys: ['Shift+ArrowRight'], run: () => seekBy(1) },
  { name: 'frameBack', group: 'moving', keys: [','], run: () => step(-1) },
  { name: 'frameForward', group: 'moving', keys: ['.'], run: () => step(1) },
  { name: 'start', group: 'moving', keys: ['Home'], run: () => seek(0) },
  { name: 'end', group: 'moving', keys: ['End'], run: () => seek(player().duration) },
  { name: 'percent', group: 'moving', keys: digits, run: (key) => seek((Number(key) / 10) * player().duration) },
  { name: 'jumpBack', group: 'moving', keys: ['Shift+Backspace', 'Alt+ArrowLeft'], run: () => void jumpBack() },
  { name: 'findSimilar', group: 'moving', keys: ['S'], run: findSimilarHere },

  { name: 'setIn', group: 'range', keys: ['I'], run: () => setIn(player().position, player().duration) },
  { name: 'setOut', group: 'range', keys: ['O'], run: () => setOut(player().position) },
  { name: 'clearRange', group: 'range', keys: ['X'], run: clearSelection },
  { name: 'askRange', group: 'range', keys: ['Q'], run: askAboutRange },

  { name: 'zoomIn', group: 'timeline', keys: ['+', '=', 'Mod+ArrowUp'], run: zoomIn },
  { name: 'zoomOut', group: 'timeline', keys: ['-', 'Mod+ArrowDown'], run: zoomOut },
  { name: 'showWhole', group: 'timeline', keys: ['Z'], run: () => showWhole() },

  { name: 'search', group: 'window', keys: ['Mod+K'], run: focusSearch },
  { name: 'find', group: 'window', keys: ['Mod+F'], run: focusFind },
  { name: 'ask', group: 'window', keys: ['/', 'A'], run: focusAskBox },
  { name: 'askAll', group: 'window', keys: ['Shift+A'], run: askAboutAll },
  { name: 'transcript', group: 'window', keys: ['T'], run: () => showTab('transcript') },
  { name: 'library', group: 'window', keys: ['B'], run: toggleLibrary },
  { name: 'open', group: 'window', keys: ['Mod+O'], run: () => void openFilesDialog() },
  { name: 'openFolder', group: 'window', keys: ['Mod+Shift+O'], run: () => void openFolderDialog() },
  { name: 'keys', group: 'window', keys: ['?'], run: () => showDialog('shortcuts') },
] as const satisfies readonly Shortcut[];

function askAboutRange(): void {
  const { range } = useSelection.getState();
  if (range) askAboutClip(range);
}
