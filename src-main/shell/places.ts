import path from 'node:path';
import { app } from 'electron';

/** Where the parts of the program lie, in a package and in a checkout. */
export interface Places {
  preload: string;
  /** Folder of the built window. */
  window: string;
  engineProcess: string;
  commandLine: string;
  models: string;
  /** The video that a first-time user can open. */
  sample: string;
}

export function places(): Places {
  const built = path.dirname(import.meta.dirname);
  const resources = app.isPackaged ? process.resourcesPath : app.getAppPath();
  return {
    preload: path.join(built, 'preload', 'preload.cjs'),
    window: path.join(built, 'renderer'),
    engineProcess: path.join(built, 'main', 'engine-process.js'),
    commandLine: path.join(built, 'main', 'cli.js'),
    models: path.join(resources, 'models'),
    sample: path.join(resources, 'assets', 'sintel-trailer.mp4'),
  };
}
