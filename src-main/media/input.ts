import { resolve } from 'node:path';
import { isStill } from '../domain/still-pictures.ts';
import { demuxerList } from './containers.ts';
import { stillArguments } from './still-kinds.ts';

/** No single allocation of ffmpeg may be larger; an 8K picture takes 50 MB. */
const largestAllocation = 512 * 1024 * 1024;

/**
 * How ffmpeg and ffprobe are told to open a file that nobody trusts: only as a file (never a network address, whatever
 * its name looks like), only as a kind that holds its media itself, with bounded allocations.
 *
 * @param container what the probe has found it to be: a picture is read as that kind of picture, and not by its name
 */
export function inputArguments(path: string, container = ''): string[] {
  const kind = { container };
  return [
    ['-max_alloc', String(largestAllocation)],
    ['-protocol_whitelist', 'file,pipe'],
    isStill(kind) ? stillArguments(kind.container) : ['-format_whitelist', demuxerList],
    ['-i', `file:${resolve(path)}`],
  ].flat();
}
