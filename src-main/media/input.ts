import { resolve } from 'node:path';
import { demuxerList } from './containers.ts';

/** No single allocation of ffmpeg may be larger; an 8K picture takes 50 MB. */
const largestAllocation = 512 * 1024 * 1024;

/**
 * How ffmpeg and ffprobe are told to open a file that nobody trusts: only as a file (never a network address, whatever
 * its name looks like), only as a kind that holds its media itself, with bounded allocations.
 */
export function inputArguments(path: string): string[] {
  return [
    ['-max_alloc', String(largestAllocation)],
    ['-protocol_whitelist', 'file,pipe'],
    ['-format_whitelist', demuxerList],
    ['-i', `file:${resolve(path)}`],
  ].flat();
}
