import { InvalidArgumentError } from 'commander';

/** Seconds from `90`, `90.5`, `1:30` or `1:02:03.5`. */
export function parseTime(text: string): number {
  if (!/^(\d+:){0,2}\d+(\.\d+)?$/.test(text))
    throw new InvalidArgumentError('Write a time as seconds, m:ss or h:mm:ss.');
  return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

const largestSeed = 2 ** 32 - 1;

export function parseSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > largestSeed)
    throw new InvalidArgumentError(`Write a whole number from 0 to ${largestSeed}.`);
  return seed;
}

/** A number between two others, such as those of `packWritingLimits`. */
export function parseWithin({ least, most, whole }: { least: number; most: number; whole: boolean }) {
  return (text: string): number => {
    const value = Number(text);
    if (!(whole ? /^\d+$/ : /^\d*\.?\d+$/).test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Write a ${whole ? 'whole number' : 'number'} from ${least} to ${most}.`);
    return value;
  };
}

const largestPort = 65_535;

export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > largestPort)
    throw new InvalidArgumentError(`Write a whole number from 0 to ${largestPort}.`);
  return port;
}

const mostHits = 1000;

export function parseLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > mostHits)
    throw new InvalidArgumentError(`Write a number from 1 to ${mostHits}.`);
  return limit;
}
