import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SubtitleTrack } from '../domain/subtitles.ts';
import { sideCarExtensions, unreadable } from './subtitle-cues.ts';

/** A file of subtitles beside a video, with what its name says. */
export interface SideCar extends Pick<SubtitleTrack, 'format' | 'language' | 'title' | 'forced'> {
  path: string;
  name: string;
  size: number;
  /** Milliseconds since 1970. */
  modifiedMs: number;
}

/** The largest styled subtitles of a film are some megabytes. */
const mostBytes = 10 * 1024 * 1024;
/** More would be a folder of subtitles, not those of one video. */
const mostFiles = 50;

/**
 * The files beside a video that carry its name, such as `film.srt` or `film.en.forced.ass`, by their names. Only regular files that
 * really lie in the video's folder: a link elsewhere could name any file of the machine. What cannot be looked at is left out.
 *
 * @param path where the video really lies
 */
export async function findSideCars(path: string): Promise<SideCar[]> {
  const folder = dirname(path);
  const stem = basename(path, extname(path)).toLowerCase();
  const names = await readdir(folder).catch(() => []);
  const fitting = names.filter((name) => isSideCarOf(name, stem)).sort();
  const found: SideCar[] = [];
  for (const name of fitting.slice(0, mostFiles)) {
    const file = await look(folder, name).catch(() => undefined);
    if (file) found.push({ ...file, ...described(name.slice(stem.length), extname(name)) });
  }
  return found;
}

/** @throws AppError SUBTITLES_UNREADABLE */
export async function readSideCarBytes({ path, size }: SideCar): Promise<Uint8Array> {
  if (size > mostBytes) throw unreadable(path);
  try {
    return await readFile(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function isSideCarOf(name: string, stem: string): boolean {
  const lower = name.toLowerCase();
  const extension = extname(lower);
  if (!sideCarExtensions.includes(extension.slice(1)) || !lower.startsWith(stem)) return false;
  const rest = lower.slice(stem.length);
  return rest === extension || rest.startsWith('.');
}

async function look(
  folder: string,
  name: string,
): Promise<Pick<SideCar, 'path' | 'name' | 'size' | 'modifiedMs'> | undefined> {
  const path = join(folder, name);
  const [real, file] = [await realpath(path), await stat(path)];
  if (!file.isFile() || dirname(real) !== (await realpath(folder))) return undefined;
  return { path: real, name, size: file.size, modifiedMs: file.mtimeMs };
}

/** What stands between the video's name and the extension: `.en.forced` of `film.en.forced.srt`. */
function described(rest: string, extension: string): Pick<SideCar, 'format' | 'language' | 'title' | 'forced'> {
  const words = rest
    .slice(0, -extension.length)
    .split('.')
    .filter((word) => word !== '');
  const forced = words.some((word) => /^(?:forced|signs)$/i.test(word));
  const language = words.find(isLanguage);
  const title = words.filter((word) => word !== language && !/^forced$/i.test(word)).join(' ');
  return {
    format: extension.slice(1).toLowerCase(),
    ...(language !== undefined && { language }),
    ...(title !== '' && { title: title.slice(0, 200) }),
    forced,
  };
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** `en`, `pt-BR` or `ger`; words such as `sdh` are no language's code. */
function isLanguage(word: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(word) || /^(?:sdh|cc|hi)$/i.test(word)) return false;
  try {
    return names.of(word.toLowerCase()) !== undefined;
  } catch {
    return false;
  }
}
