import type { IndexingCost } from './indexing.ts';
import { quantile } from './quantile.ts';
import type { ServingCost } from './serving.ts';
import type { Stall, WindowCost } from './window.ts';

/** One measured number. */
export interface Figure {
  /** Key in the JSON line; never changes its meaning. */
  key: string;
  /** What it is, for people, with its unit. */
  name: string;
  value: number | undefined;
  /** What it should be on two cores. */
  aim?: { atLeast: number } | { atMost: number };
}

const mega = 1e6;

export function indexingFigures(
  { seconds, stages, models, decoding, libraryBytes }: IndexingCost,
  duration: number,
): Figure[] {
  return [
    { key: 'realTime', name: 'indexing, times as fast as playing', value: duration / seconds, aim: { atLeast: 5 } },
    {
      key: 'overhead',
      name: 'indexing, of models and decoding alone',
      value: seconds / (models.seconds + decoding),
      aim: { atMost: 1.25 },
    },
    { key: 'indexing', name: 'indexing, s', value: seconds },
    { key: 'decoding', name: 'decoding (ffmpeg, processor), s', value: decoding },
    { key: 'models', name: 'all models, s', value: models.seconds },
    ...Object.entries(models.models).map(([model, { runs, seconds: spent }]) => ({
      key: `model.${model}`,
      name: `  ${model} (${runs} runs), s`,
      value: spent,
    })),
    ...Object.entries(stages).map(([stage, spent]) => ({
      key: `stage.${stage}`,
      name: `stage ${stage}, s`,
      value: spent,
    })),
    {
      key: 'libraryMegabytesPerHour',
      name: 'library per hour of video, MB',
      value: (libraryBytes / mega) * (3600 / duration),
      aim: { atMost: 50 },
    },
  ];
}

export function servingFigures({
  start,
  firstAnswer,
  firstSearch,
  whileIndexing,
  idle,
  peakMemory,
}: ServingCost): Figure[] {
  const times = (key: string, name: string, values: readonly number[], aim?: Figure['aim']): Figure[] => [
    { key: `${key}.p50`, name: `${name}, p50, ms`, value: quantile(values, 0.5) },
    { key: `${key}.p95`, name: `${name}, p95, ms`, value: quantile(values, 0.95), ...(aim && { aim }) },
  ];
  return [
    { key: 'engineStart', name: 'engine starts, s', value: start },
    { key: 'firstAnswer', name: 'first answer on a file of an hour, s', value: firstAnswer, aim: { atMost: 60 } },
    { key: 'firstSearch', name: 'first search in a new library, s', value: firstSearch },
    ...times('search.idle.words', 'search, hits by words', idle.words, { atMost: 50 }),
    ...times('search.idle.whole', 'search, all hits', idle.whole, { atMost: 50 }),
    ...times('search.indexing.words', 'search while indexing, hits by words', whileIndexing.words, { atMost: 50 }),
    ...times('search.indexing.whole', 'search while indexing, all hits', whileIndexing.whole),
    {
      key: 'enginePeakMegabytes',
      name: 'engine, most memory, MB',
      value: peakMemory === undefined ? undefined : peakMemory / mega,
      aim: { atMost: 1500 },
    },
  ];
}

export function windowFigures({ interactive, peakMemory, stalls }: WindowCost): Figure[] {
  return [
    { key: 'interactive', name: 'window can be used after, s', value: interactive, aim: { atMost: 1.5 } },
    {
      key: 'appPeakMegabytes',
      name: 'app, all processes, most memory, MB',
      value: peakMemory === undefined ? undefined : peakMemory / mega,
    },
    { key: 'stalls.shell', name: 'stalls of the shell > 50 ms', value: stalls.shell.length, aim: { atMost: 0 } },
    { key: 'stalls.shell.worst', name: '  the longest, ms', value: longest(stalls.shell) },
    {
      key: 'stalls.shell.worstWork',
      name: '  most own work in one, ms',
      value: Math.max(0, ...stalls.shell.map(({ work }) => work ?? 0)),
    },
    { key: 'stalls.window', name: 'stalls of the window > 50 ms', value: stalls.renderer.length, aim: { atMost: 0 } },
    { key: 'stalls.window.worst', name: '  the longest, ms', value: longest(stalls.renderer) },
  ];
}

function longest(stalls: readonly Stall[]): number {
  return Math.max(0, ...stalls.map(({ milliseconds }) => milliseconds));
}
