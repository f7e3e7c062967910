// Measures the whole program on a reel of ten minutes made of real clips: `npm run bench`, some minutes.
// `npm run bench -- indexing`, `serving` or `window` measures that part alone. Prints a table and one line of JSON; nothing fails.
import { type Figure, indexingFigures, servingFigures, windowFigures } from './program/figures.ts';
import { measureIndexing } from './program/indexing.ts';
import { makeReel } from './program/reel.ts';
import { report } from './program/report.ts';
import { measureServing } from './program/serving.ts';
import { measureWindow } from './program/window.ts';

const wanted = process.argv.slice(2);
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

const reel = await makeReel();
const figures: Figure[] = [];
if (isWanted('indexing')) figures.push(...indexingFigures(await measureIndexing(reel), reel.duration));
if (isWanted('serving')) figures.push(...servingFigures(await measureServing(reel)));
if (isWanted('window')) figures.push(...windowFigures(await measureWindow(reel)));
report(figures, { clips: reel.clips, seconds: reel.duration });
