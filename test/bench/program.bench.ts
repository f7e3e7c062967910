// Measures the whole program on a reel of ten minutes made of real clips: `npm run bench`, some minutes.
// `npm run bench -- indexing`, `serving` or `window` measures that part alone. Prints a table and one line of JSON; nothing fails.
import { availableParallelism, cpus } from 'node:os';
import { type Figure, indexingFigures, servingFigures, windowFigures } from './program/figures.ts';
import { measureIndexing } from './program/indexing.ts';
import { makeReel } from './program/reel.ts';
import { measureServing } from './program/serving.ts';
import { measureWindow } from './program/window.ts';

const wanted = process.argv.slice(2);
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

const reel = await makeReel();
const figures: Figure[] = [];
if (isWanted('indexing')) figures.push(...indexingFigures(await measureIndexing(reel), reel.duration));
if (isWanted('serving')) figures.push(...servingFigures(await measureServing(reel)));
if (isWanted('window')) figures.push(...windowFigures(await measureWindow(reel)));

console.table(
  figures.map(({ name, value, aim }) => ({
    measured: name,
    value: value === undefined ? '-' : rounded(value),
    aim: aim === undefined ? '' : 'atLeast' in aim ? `>= ${aim.atLeast}` : `<= ${aim.atMost}`,
    met: value === undefined || aim === undefined ? '' : meets(value, aim) ? 'yes' : 'no',
  })),
);
const machine = { cores: availableParallelism(), processor: cpus()[0]?.model ?? '', platform: process.platform };
console.log(
  JSON.stringify({
    machine,
    clips: reel.clips,
    seconds: reel.duration,
    ...Object.fromEntries(figures.map(({ key, value }) => [key, value === undefined ? null : rounded(value)])),
  }),
);

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function meets(value: number, aim: NonNullable<Figure['aim']>): boolean {
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}
