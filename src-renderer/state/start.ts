import type { WindowEvent } from '../../src-preload/contract/types.ts';
import { onWindowEvent, toVerbError } from '../api.ts';
import { useEngine } from './engine.ts';
import { resumeLostJobs } from './jobs.ts';
import { focusSearch, useLayout } from './layout.ts';
import { loadLibrary, useLibrary } from './library.ts';
import { reportError } from './notices.ts';
import { usePlayer } from './player.ts';
import { restoreTabs } from './open-videos.ts';
import { openFilesDialog, openFolderDialog, openPaths, useOpening } from './opening.ts';
import { offerUnfinished, startMeasuringQueue } from './queue.ts';
import { inSavedOrder, restorePausedQueue, startSavingQueue } from './saved-queue.ts';
import { startSavingViews } from './saved-view.ts';
import { startTellingTexts } from './shell-texts.ts';
import { showVideo, useSession } from './session.ts';
import { closeCurrentTab } from './switch-tabs.ts';
import { changeSettings, loadSettings, nextTheme, useSettings } from './settings.ts';

/** Pause after the last change of the volume, or of the tab beside the video, before it is saved. */
const rest = 500;

let hasOffered = false;

/** Brings the window up: listens to the shell, reads settings and library, shows the last video as it was left. */
export async function startWindow(): Promise<void> {
  onWindowEvent(takeWindowEvent);
  startTellingTexts();
  startSavingViews();
  startMeasuringQueue();
  try {
    const { volume, muted, sideTab, sideWidth } = await loadSettings();
    usePlayer.setState({ volume, muted });
    useLayout.setState({ tab: sideTab, sideWidth });
    saveVolume();
    saveSide();
  } catch (error) {
    reportError(error);
  }
  await readLibrary();
}

async function readLibrary(): Promise<void> {
  try {
    const statuses = await loadLibrary();
    if (!hasOffered) restorePausedQueue(statuses);
    const { video } = useSession.getState();
    const lastVideo = useSettings.getState().settings?.lastVideo;
    restoreTabs(statuses);
    const last = statuses.find((status) => status.video.id === lastVideo);
    if (last && video === null && useOpening.getState().left === 0) showVideo(last, { play: false });
    if (hasOffered) return;
    hasOffered = true;
    offerUnfinished(inSavedOrder(statuses));
    startSavingQueue();
  } catch (error) {
    // An engine that is still starting says when it is ready, and one that cannot start says why.
    const { status } = useEngine.getState();
    if (toVerbError(error).code !== 'ENGINE_UNAVAILABLE' && status.state !== 'failed') reportError(error);
    useLibrary.setState({ loaded: true });
  }
}

function takeWindowEvent(event: WindowEvent): void {
  switch (event.type) {
    case 'open':
      return void openPaths(event.paths);
    case 'engine':
      useEngine.setState({ status: event.status });
      if (event.status.state !== 'ready') return;
      void readLibrary();
      return resumeLostJobs();
    case 'command':
      if (event.command === 'open') void openFilesDialog();
      else if (event.command === 'open-folder') void openFolderDialog();
      else if (event.command === 'focus-search') focusSearch();
      else if (event.command === 'close-tab') closeCurrentTab();
      else nextTheme();
  }
}

function saveVolume(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  usePlayer.subscribe(({ volume, muted }, before) => {
    if (volume === before.volume && muted === before.muted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void changeSettings({ volume, muted }), rest);
  });
}

function saveSide(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  useLayout.subscribe(({ tab, sideWidth }, before) => {
    if (tab === before.tab && sideWidth === before.sideWidth) return;
    clearTimeout(timer);
    timer = setTimeout(() => void changeSettings({ sideTab: tab, sideWidth }), rest);
  });
}
