// Stands in for Electron's own default_app.asar, which the fallback runtime lacks: `electron [--flag=value]… <folder> [argument]…`.
// It must stay an ES module that awaits the app at top level: only then does the app's code run before Electron is ready.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from 'electron';

/** Electron's own loader uses these too; they are not in its typings. @typedef {{ setVersion(version: string): void, setAppPath(folder: string): void }} Loader */
const app = /** @type {typeof electron.app & Loader} */ (electron.app);

const argument = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (argument === undefined) {
  process.stderr.write('usage: electron <folder>\n');
  app.exit(2);
} else {
  const folder = path.resolve(argument);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  Object.assign(process, { defaultApp: true });
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  if (!app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  try {
    await import(pathToFileURL(path.join(folder, manifest.main)).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(1);
  }
}
