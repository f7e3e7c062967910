import { create } from 'zustand';
import { isFileError } from '../../src-main/domain/errors.ts';
import { pictureExtensions } from '../../src-main/domain/still-pictures.ts';
import { call, toVerbError, VerbError } from '../api.ts';
import { t } from '../i18n.ts';
import { findSimilarToFile } from './find-similar.ts';
import { beginBatch } from './jobs.ts';
import { putStatus } from './library.ts';
import { notify, reportError } from './notices.ts';
import { indexIfNeeded, showVideo, useSession } from './session.ts';

/** A file that cannot be opened, or a folder that cannot be read. */
export interface RefusedPath {
  path: string;
  error: VerbError;
}

interface Opening {
  /** Files and folders that are still to be looked at. */
  left: number;
  /** What could not be opened, of a folder or of several files; one file alone is told of in a notice. */
  refused: readonly RefusedPath[];
}

export const useOpening = create<Opening>()(() => ({ left: 0, refused: [] }));

let controller = new AbortController();

/**
 * Opens files and folders, and indexes every video in them, and pictures that are named. The first file that was named goes on screen and
 * plays; of what a folder holds the first one does, and only when nothing is on screen.
 */
export async function openPaths(paths: readonly string[]): Promise<void> {
  beginBatch();
  await openAll(paths, true);
}

/** Opens what was dropped; moments like a picture that was dropped on the search field are looked for. */
export async function openDropped(paths: readonly string[], onSearch: boolean): Promise<void> {
  const picture = onSearch ? paths.find(isPicture) : undefined;
  if (picture === undefined) await openPaths(paths);
  else findSimilarToFile(picture);
}

/** Lets the person choose files and opens them. */
export async function openFilesDialog(): Promise<void> {
  await openChosen(async () => (await call('pickVideos', {})).paths);
}

/** Lets the person choose folders and opens every video in them. */
export async function openFolderDialog(): Promise<void> {
  await openChosen(async () => (await call('pickFolder', {})).paths);
}

/** Opens the files and folders that were pasted by name, and says so when there are none. */
export async function openPasted(): Promise<void> {
  await openChosen(async () => {
    const { paths } = await call('pastedPaths', {});
    if (paths.length === 0) notify('error', t('open.pastedNothing'));
    return paths;
  });
}

/** Opens the short film that comes with the program. */
export async function openSample(): Promise<void> {
  await openChosen(async () => [(await call('samplePath', {})).path]);
}

/** Tries once more to open what was refused. */
export async function retryRefused(paths: readonly string[]): Promise<void> {
  useOpening.setState(({ refused }) => ({ refused: refused.filter(({ path }) => !paths.includes(path)) }));
  await openAll(paths, false);
}

/** Looks at no more files; what was opened stays. */
export function cancelOpening(): void {
  controller.abort();
  controller = new AbortController();
}

export function clearRefused(): void {
  useOpening.setState({ refused: [] });
}

function isPicture(path: string): boolean {
  return pictureExtensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`));
}

async function openChosen(choose: () => Promise<string[]>): Promise<void> {
  try {
    await openPaths(await choose());
  } catch (error) {
    reportError(error);
  }
}

/** `named`: a person has just chosen these, and wants to see the first. */
async function openAll(paths: readonly string[], named: boolean): Promise<void> {
  const { signal } = controller;
  const alone = named && paths.length === 1;
  const found: { path: string; isNamed: boolean }[] = [];
  let toShow = named;
  try {
    await inTurn(paths, (path) =>
      unlessRefused(path, alone, async () => {
        const { files, unreadable } = await call('findMedia', { path }, { signal });
        for (const folder of unreadable) refuse(folder, new VerbError({ code: 'FILE_UNREADABLE', message: '' }));
        found.push(...files.map((file) => ({ path: file, isNamed: file === path })));
      }),
    );
    await inTurn(found, ({ path, isNamed }) =>
      unlessRefused(path, alone && isNamed, async () => {
        const status = await call('openVideo', { path }, { signal });
        putStatus(status);
        if ((isNamed && toShow) || useSession.getState().video === null) showVideo(status, { play: true });
        else indexIfNeeded(status, false);
        if (isNamed) toShow = false;
      }),
    );
  } catch (error) {
    reportError(error);
  }
}

/** Does `look` with one after the other, and counts down what is left of them. */
async function inTurn<Item>(items: readonly Item[], look: (item: Item) => Promise<void>): Promise<void> {
  const change = (by: number): void => useOpening.setState(({ left }) => ({ left: left + by }));
  let left = items.length;
  change(left);
  try {
    for (const item of items) {
      await look(item);
      left -= 1;
      change(-1);
    }
  } finally {
    change(-left);
  }
}

/** Notes a path that cannot be opened, so that the others still are. What is no fault of the path alone ends it all. */
async function unlessRefused(path: string, alone: boolean, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const error = toVerbError(cause);
    if (alone || !isFileError(error.code)) throw error;
    refuse(path, error);
  }
}

function refuse(path: string, error: VerbError): void {
  useOpening.setState(({ refused }) => ({
    refused: [...refused.filter((other) => other.path !== path), { path, error }],
  }));
}
