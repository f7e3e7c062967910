import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { offerTextMenu } from './menu.ts';
import type { Preferences } from './preferences.ts';
import { pageOrigin } from './security.ts';

const usualSize = { width: 1280, height: 820 };

/** Opens the window where it was last, and keeps where it goes. */
export function openWindow(preload: string, preferences: Preferences): BrowserWindow {
  const place = preferences.windowPlace;
  const window = new BrowserWindow({
    ...usualSize,
    ...(place && isOnScreen(place.bounds) ? place.bounds : {}),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Sightsound',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181b' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    preferences.windowPlace = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  });
  offerTextMenu(window.webContents, () => preferences.texts);
  showAgainAfterCrash(window);
  void window.loadURL(`${pageOrigin}/index.html`);
  return window;
}

/** A page that crashed is loaded again, unless it crashes at once every time. */
function showAgainAfterCrash(window: BrowserWindow): void {
  let lastCrash = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const tooSoon = performance.now() - lastCrash < 10_000;
    lastCrash = performance.now();
    if (reason !== 'clean-exit' && !tooSoon) window.webContents.reload();
  });
}

/** True when enough of the window would lie on a screen to take hold of it. */
function isOnScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const height = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return width >= 200 && height >= 100;
  });
}
