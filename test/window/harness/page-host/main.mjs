// The smallest Electron program: one sandboxed window for a page that a check loads into it.
import { app, BrowserWindow } from 'electron';

app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    useContentSize: true,
    webPreferences: { sandbox: true },
  });
  return window.loadURL('about:blank');
});
