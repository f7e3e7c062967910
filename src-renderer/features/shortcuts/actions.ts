import type { ActionName } from '../../../src-main/domain/keys.ts';
import { menuPlaceOf } from '../../lib/menu-key.ts';
import { cycleCaptionTrack, toggleCaptions } from '../../state/captions.ts';
import { askAboutClip, openClipMenuHere } from '../../state/clip-menu.ts';
import { askAboutAll } from '../../state/ask-about.ts';
import { toggleDescribing } from '../../state/describing.ts';
import { findSimilarHere } from '../../state/find-similar.ts';
import { seekByKeyframe, stepFrame, stepKeyframe } from '../../state/frames.ts';
import { toggleFullScreen } from '../../state/full-screen.ts';
import {
  focusAskBox,
  focusFind,
  focusSearch,
  showDialog,
  showGoTo,
  showTab,
  toggleLibrary,
} from '../../state/layout.ts';
import { stepChapter, stepLine } from '../../state/step-places.ts';
import { goToMark } from '../../state/marks.ts';
import { openFilesDialog, openFolderDialog } from '../../state/opening.ts';
import {
  changeRate,
  multiplyRate,
  runShuttle,
  jump,
  seekBy,
  setRate,
  setVolume,
  toggleLoop,
  toggleMuted,
  togglePlay,
  usePlayer,
} from '../../state/player.ts';
import { jumpBack, jumpForward } from '../../state/session.ts';
import { clearSelection, setIn, setOut, useSelection } from '../../state/selection.ts';
import { nextTheme } from '../../state/settings.ts';
import { closeCurrentTab, shiftTab, showTabNumber, stepTab } from '../../state/switch-tabs.ts';
import { copySnapshot, saveSnapshot } from '../../state/snapshot.ts';
import { showWhole, zoomIn, zoomOut } from '../../state/timeline.ts';

/** What a key can do. Its keys stand in the presets (src-main/domain/keys.ts), its text in the catalogue under `shortcuts`. */
export interface Action {
  group: 'playback' | 'moving' | 'range' | 'timeline' | 'window';
  run: () => void;
  /** True where a key that is held does it again and again. */
  repeats?: boolean;
}

const player = usePlayer.getState;
const volumeStep = 0.05;
/** mpv's step. */
const fineFactor = 1.1;

/** Every action of the window, in the order of the sheet of keys. */
export const actions: Record<ActionName, Action> = {
  playPause: { group: 'playback', run: togglePlay },
  shuttleBack: { group: 'playback', run: () => runShuttle(-1) },
  shuttleForward: { group: 'playback', run: () => runShuttle(1) },
  slower: { group: 'playback', run: () => changeRate(-1), repeats: true },
  faster: { group: 'playback', run: () => changeRate(1), repeats: true },
  slightlySlower: { group: 'playback', run: () => multiplyRate(1 / fineFactor), repeats: true },
  slightlyFaster: { group: 'playback', run: () => multiplyRate(fineFactor), repeats: true },
  halfSpeed: { group: 'playback', run: () => multiplyRate(1 / 2) },
  doubleSpeed: { group: 'playback', run: () => multiplyRate(2) },
  normalSpeed: { group: 'playback', run: () => setRate(1) },
  louder: { group: 'playback', run: () => setVolume(player().volume + volumeStep), repeats: true },
  quieter: { group: 'playback', run: () => setVolume(player().volume - volumeStep), repeats: true },
  mute: { group: 'playback', run: toggleMuted },
  captions: { group: 'playback', run: toggleCaptions },
  captionTrack: { group: 'playback', run: cycleCaptionTrack },
  describe: { group: 'playback', run: toggleDescribing },
  fullScreen: { group: 'playback', run: toggleFullScreen },
  loop: { group: 'playback', run: toggleLoop },
  snapshot: { group: 'playback', run: () => void saveSnapshot() },
  copyPicture: { group: 'playback', run: () => void copySnapshot() },

  back5: by(-5),
  forward5: by(5),
  back1: by(-1),
  forward1: by(1),
  back10: by(-10),
  forward10: by(10),
  back60: by(-60),
  forward60: by(60),
  back5Keyframe: { group: 'moving', run: () => void seekByKeyframe(-5), repeats: true },
  forward5Keyframe: { group: 'moving', run: () => void seekByKeyframe(5), repeats: true },
  frameBack: { group: 'moving', run: () => void stepFrame(-1), repeats: true },
  frameForward: { group: 'moving', run: () => void stepFrame(1), repeats: true },
  keyframeBack: { group: 'moving', run: () => void stepKeyframe(-1), repeats: true },
  keyframeForward: { group: 'moving', run: () => void stepKeyframe(1), repeats: true },
  lineBack: { group: 'moving', run: () => stepLine(-1), repeats: true },
  lineForward: { group: 'moving', run: () => stepLine(1), repeats: true },
  chapterBack: { group: 'moving', run: () => stepChapter(-1) },
  chapterForward: { group: 'moving', run: () => stepChapter(1) },
  start: { group: 'moving', run: () => jump(0) },
  end: { group: 'moving', run: () => jump(player().duration) },
  percent0: percent(0),
  percent1: percent(1),
  percent2: percent(2),
  percent3: percent(3),
  percent4: percent(4),
  percent5: percent(5),
  percent6: percent(6),
  percent7: percent(7),
  percent8: percent(8),
  percent9: percent(9),
  goToTime: { group: 'moving', run: () => showGoTo(true) },
  jumpBack: { group: 'moving', run: () => void jumpBack() },
  jumpForward: { group: 'moving', run: () => void jumpForward() },
  nextMark: { group: 'moving', run: () => goToMark(1), repeats: true },
  previousMark: { group: 'moving', run: () => goToMark(-1), repeats: true },
  findSimilar: { group: 'moving', run: findSimilarHere },

  setIn: { group: 'range', run: () => setIn(player().position, player().duration) },
  setOut: { group: 'range', run: () => setOut(player().position) },
  clearRange: { group: 'range', run: clearSelection },
  askRange: { group: 'range', run: askAboutRange },
  clipMenu: { group: 'range', run: openMenuOfFocus },

  zoomIn: { group: 'timeline', run: zoomIn, repeats: true },
  zoomOut: { group: 'timeline', run: zoomOut, repeats: true },
  showWhole: { group: 'timeline', run: () => showWhole() },

  search: { group: 'window', run: focusSearch },
  find: { group: 'window', run: focusFind },
  ask: { group: 'window', run: focusAskBox },
  askAll: { group: 'window', run: askAboutAll },
  transcript: { group: 'window', run: () => showTab('transcript') },
  moments: { group: 'window', run: () => showTab('moments') },
  chapters: { group: 'window', run: () => showTab('chapters') },
  library: { group: 'window', run: toggleLibrary },
  open: { group: 'window', run: () => void openFilesDialog() },
  openFolder: { group: 'window', run: () => void openFolderDialog() },
  nextTab: { group: 'window', run: () => stepTab(1), repeats: true },
  previousTab: { group: 'window', run: () => stepTab(-1), repeats: true },
  tab1: tab(1),
  tab2: tab(2),
  tab3: tab(3),
  tab4: tab(4),
  tab5: tab(5),
  tab6: tab(6),
  tab7: tab(7),
  tab8: tab(8),
  tab9: tab(9),
  moveTabBack: { group: 'window', run: () => shiftTab(-1), repeats: true },
  moveTabOn: { group: 'window', run: () => shiftTab(1), repeats: true },
  closeTab: { group: 'window', run: closeCurrentTab },
  theme: { group: 'window', run: nextTheme },
  settings: { group: 'window', run: () => showDialog('settings') },
  keys: { group: 'window', run: () => showDialog('shortcuts') },
};

function by(seconds: number): Action {
  return { group: 'moving', run: () => seekBy(seconds), repeats: true };
}

function percent(tenths: number): Action {
  return { group: 'moving', run: () => jump((tenths / 10) * player().duration) };
}

function tab(number: number): Action {
  return { group: 'window', run: () => showTabNumber(number) };
}

function askAboutRange(): void {
  const { range } = useSelection.getState();
  if (range) askAboutClip(range);
}

/** Beside what has the focus, or below the picture where nothing has. */
function openMenuOfFocus(): void {
  const { activeElement, body } = document;
  openClipMenuHere(menuPlaceOf(activeElement === body ? document.getElementById('stage') : activeElement));
}
