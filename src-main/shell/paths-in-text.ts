import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** More than a person would paste. */
const mostPaths = 1_000;
const longestText = 1_000_000;

/**
 * The files and folders of this machine that a text names, one a line: absolute paths, quoted or not, and `file:` addresses.
 * What lies on another machine is left out: merely looking whether it is there would tell that machine of it.
 */
export function pathsInText(text: string): string[] {
  if (text.length > longestText) return [];
  const paths = text.split(/\r?\n/).flatMap((line) => pathOf(line.trim().replace(/^(["'])(.+)\1$/, '$2')) ?? []);
  return [...new Set(paths)].slice(0, mostPaths);
}

function pathOf(line: string): string | undefined {
  const named = /^file:/i.test(line) ? pathOfAddress(line) : line;
  if (named === undefined || !path.isAbsolute(named) || named.includes('\0') || /^[\\/]{2}/.test(named))
    return undefined;
  return path.normalize(named);
}

function pathOfAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.host === '' || url.host === 'localhost' ? fileURLToPath(new URL(url.pathname, 'file:')) : undefined;
  } catch {
    return undefined;
  }
}
