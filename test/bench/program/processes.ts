import { readdirSync, readFileSync } from 'node:fs';

// What Linux tells of processes; elsewhere these numbers are left out of the report.

/** Most memory that a process has held so far, in bytes. */
export function peakMemory(id: number): number | undefined {
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${id}/status`))?.[1];
  return peak === undefined ? undefined : Number(peak) * 1024;
}

/** Memory that a process and all its descendants hold now, in bytes; pages that they share count more than once. */
export function familyMemory(id: number): number | undefined {
  const own = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${id}/status`))?.[1];
  if (own === undefined) return undefined;
  return childrenOf(id).reduce((sum, child) => sum + (familyMemory(child) ?? 0), Number(own) * 1024);
}

/** The descendant whose command line holds the text. */
export function descendant(id: number, text: string): number | undefined {
  for (const child of childrenOf(id)) {
    if (read(`/proc/${child}/cmdline`).includes(text)) return child;
    const found = descendant(child, text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Processor seconds of the programs that this process has started and that have ended, such as ffmpeg; 0 where nothing tells. */
export function endedChildrenSeconds(): number {
  const fields = read('/proc/self/stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / ticksPerSecond;
}

const ticksPerSecond = 100;

function childrenOf(id: number): number[] {
  const threads = list(`/proc/${id}/task`);
  return threads
    .flatMap((thread) => read(`/proc/${id}/task/${thread}/children`).split(' '))
    .filter(Boolean)
    .map(Number);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
