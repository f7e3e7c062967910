import type { Figure } from '../program/figures.ts';
import { quantile } from '../program/quantile.ts';
import type { PageTask } from './page-tasks.ts';
import type { Panning } from './panning.ts';
import type { SeekTimes } from './seeking.ts';

/** How many milliseconds a frame may take at 60 frames a second. */
const frame = 1000 / 60;

export function openingFigures(times: readonly number[]): Figure[] {
  return [
    {
      key: 'timeline.open',
      name: 'timeline of 100,000 moments opens, ms',
      value: quantile(times, 0.5),
      aim: { atMost: 300 },
    },
    { key: 'timeline.open.worst', name: '  the slowest, ms', value: Math.max(...times) },
  ];
}

export function panningFigures({ intervals, busy }: Panning): Figure[] {
  return [
    { key: 'pan.frames', name: 'frames a second while it is panned', value: 1000 / quantile(intervals, 0.5) },
    { key: 'pan.busy.p95', name: '  busy in each frame, p95, ms', value: quantile(busy, 0.95), aim: { atMost: frame } },
  ];
}

export function seekingFigures({ app, bare }: SeekTimes): Figure[] {
  const [mine, other] = [quantile(app, 0.95), quantile(bare, 0.95)];
  return [
    { key: 'seek.p50', name: 'click to new frame, p50, ms', value: quantile(app, 0.5) },
    { key: 'seek.p90', name: 'click to new frame, p90, ms', value: quantile(app, 0.9) },
    { key: 'seek.p95', name: 'click to new frame, p95, ms', value: mine },
    { key: 'seek.bare.p50', name: '  bare <video> element, p50, ms', value: quantile(bare, 0.5) },
    { key: 'seek.bare.p90', name: '  bare <video> element, p90, ms', value: quantile(bare, 0.9) },
    { key: 'seek.bare.p95', name: '  bare <video> element, p95, ms', value: other },
    { key: 'seek.ratio', name: '  of the bare element, p95', value: mine / other, aim: { atMost: 1.2 } },
  ];
}

export function taskFigures(key: string, what: string, tasks: readonly PageTask[]): Figure[] {
  const long = (by: keyof PageTask): number => tasks.filter((task) => task[by] > 50).length;
  const longest = (by: keyof PageTask): number => tasks.reduce((most, task) => Math.max(most, task[by]), 0);
  return [
    { key: `tasks.${key}`, name: `tasks of the window > 50 ms ${what}`, value: long('duration'), aim: { atMost: 0 } },
    { key: `tasks.${key}.longest`, name: '  the longest, ms', value: longest('duration') },
    { key: `tasks.${key}.work`, name: '  of more than 50 ms processor time', value: long('work') },
    { key: `tasks.${key}.work.longest`, name: '  the longest, ms of processor time', value: longest('work') },
  ];
}
