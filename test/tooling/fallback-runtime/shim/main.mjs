// Stands in for Electron's own default_app.asar, which the fallback runtime lacks: `electron [--flag=value]… <folder> [argument]…`.
// It must stay an ES module that awaits the app at top level: only then does the app's code run before Electron is ready.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const argument = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (argument === undefined) {
  process.stderr.write('usage: electron <folder>\n');
  app.exit(2);
} else {
  const folder = path.resolve(argument);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  try {
    await import(pathToFileURL(path.join(folder, manifest.main)).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    app.exit(1);
  }
}
