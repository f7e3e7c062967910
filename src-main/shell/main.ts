// Start-up order. What must precede Electron's readiness comes first. Nothing here waits for readiness at top level, because
// Electron in turn waits for this module to end; the command line makes use of that, and never lets it begin.
import path from 'node:path';
import { app } from 'electron';
import { settingsFile } from '../store/paths.ts';
import { Application } from './application.ts';
import { readArguments } from './arguments.ts';
import { runCommandLine } from './command-line.ts';
import { places } from './places.ts';
import { Preferences } from './preferences.ts';
import { registerSchemes } from './protocol.ts';
import { hardenProcess } from './security.ts';

const start = readArguments(process.argv, app.isPackaged, process.cwd());
if (start.type === 'command') process.exit(await runCommandLine(places(), start.args));
hardenProcess();
registerSchemes();
openApplication(start.paths);

function openApplication(paths: string[]): void {
  const folder = useOwnFolder();
  // A second start hands its files to the first and ends.
  if (!app.requestSingleInstanceLock({ paths })) {
    app.quit();
    return;
  }
  const settings = folder === undefined ? settingsFile() : path.join(folder, 'settings.json');
  const application = new Application(places(), new Preferences(settings, app.getPath('userData')));
  application.open(paths);

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    application.open((data as { paths: string[] }).paths);
    application.showWindow();
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    application.open([file]);
  });
  app.on('activate', () => application.showWindow());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.once('will-quit', (event) => {
    event.preventDefault();
    // Not before this event is over: Electron takes no second request to quit while it works on the first.
    void application.stop().finally(() => setImmediate(() => app.quit()));
  });
  void app.whenReady().then(() => application.start());
}

/** The window's own files lie where `--user-data-dir` says, else in `SIGHTSOUND_HOME`, else where the system keeps such. */
function useOwnFolder(): string | undefined {
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  const home = process.env['SIGHTSOUND_HOME'];
  const folder = asked ? path.resolve(asked) : home ? path.resolve(home, 'window') : undefined;
  if (folder !== undefined) app.setPath('userData', folder);
  return folder;
}
