import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What the places depend on; the machine's own where left out. */
export interface Machine {
  platform: NodeJS.Platform;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
}

const thisMachine = (): Machine => ({ platform: process.platform, home: homedir(), env: process.env });

/**
 * Folder of the library: the one that is asked for, `SIGHTSOUND_HOME`, or the system's place for a person's data.
 * The app and the command line agree on it.
 */
export function libraryFolder(asked?: string, { platform, home, env }: Machine = thisMachine()): string {
  const named = asked ?? (env['SIGHTSOUND_HOME'] || undefined);
  if (named !== undefined) return resolve(named);
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Sightsound', 'library');
    case 'win32':
      return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Sightsound', 'library');
    default:
      return join(absolute(env['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), 'sightsound');
  }
}

/** File in which the app keeps the person's settings; with `SIGHTSOUND_HOME` they lie in there as well. */
export function settingsFile({ platform, home, env }: Machine = thisMachine()): string {
  if (env['SIGHTSOUND_HOME']) return resolve(env['SIGHTSOUND_HOME'], 'window', settingsName);
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Sightsound', settingsName);
    case 'win32':
      return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Sightsound', settingsName);
    default:
      return join(absolute(env['XDG_CONFIG_HOME']) ?? join(home, '.config'), 'Sightsound', settingsName);
  }
}

const settingsName = 'settings.json';

/** The base directory specification says to ignore relative paths. */
function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') ? path : undefined;
}
