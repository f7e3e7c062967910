// Measures the window on real files: `npm run bench:ui`, some two minutes. `npm run bench:ui -- timeline`, `seeking` or `working`
// measures that part alone. Prints a table and one line of JSON; nothing fails.
import { openLibrary } from '../../src-main/store/open.ts';
import { App, freshHome } from '../e2e/app.ts';
import setUpApp from '../tooling/app-under-test.ts';
import type { Figure } from './program/figures.ts';
import { makeReel } from './program/reel.ts';
import { report } from './program/report.ts';
import { openingFigures, panningFigures, seekingFigures, taskFigures } from './ui/figures.ts';
import { addFinished, makeLongVideo, manyMoments } from './ui/long-video.ts';
import { measureOpening } from './ui/opening.ts';
import { seenTasks, watchTasks } from './ui/page-tasks.ts';
import { measurePanning } from './ui/panning.ts';
import { measureSeeking } from './ui/seeking.ts';
import { withUnkept } from './ui/unkept.ts';
import { workInWindow } from './ui/working.ts';

const wanted = process.argv.slice(2);
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
const openings = 5;
/** Of which each twentieth is slower than the 95 % that is told: ten of fewer say little. */
const seeks = 200;
/** Presses of + from the whole video to some minutes of it. */
const zoomSteps = 8;

const reel = await makeReel();
const figures: Figure[] = [];
const takeDown = await setUpApp();
try {
  if (isWanted('timeline')) figures.push(...(await measureTimeline()));
  if (isWanted('seeking')) figures.push(...(await measureSeeks()));
  if (isWanted('working')) figures.push(...(await measureWork()));
} finally {
  takeDown?.();
}
report(figures, { clips: reel.clips });

async function measureTimeline(): Promise<Figure[]> {
  const long = await makeLongVideo();
  const home = freshHome();
  const library = openLibrary(home, { mode: 'write' });
  await addFinished(library, long, manyMoments());
  library.close();
  const times: number[] = [];
  const later: Figure[] = [];
  for (let left = openings; left > 0; left--) {
    const app = await App.launch({ home });
    if (left === 1) await watchTasks(app);
    times.push(await measureOpening(app, /long-4h/));
    if (left === 1) {
      later.push(...panningFigures(await measurePanning(app, zoomSteps)));
      later.push(...taskFigures('opening', 'while it opens and is panned', await seenTasks(app)));
    }
    // With no video open, the next start shows the library again.
    await app.page.keyboard.press('Control+w');
    await app.page.getByTestId('library').waitFor();
    await app.close();
  }
  return [...openingFigures(times), ...later];
}

async function measureSeeks(): Promise<Figure[]> {
  const home = freshHome();
  const library = openLibrary(home, { mode: 'write' });
  await addFinished(library, reel.path, []);
  library.close();
  const app = await App.launch({ home, videos: [reel.path] });
  // Places all over the video, each far from the one before.
  const shares = Array.from({ length: seeks }, (_, at) => 0.02 + ((at * 377 + 137) % 960) / 1000);
  const times = await measureSeeking(app, shares);
  await app.close();
  return seekingFigures(times);
}

async function measureWork(): Promise<Figure[]> {
  const app = await App.launch();
  await watchTasks(app);
  await withUnkept(reel.path, (film) => workInWindow(app, film));
  const tasks = await seenTasks(app);
  await app.close();
  return taskFigures('working', 'while it indexes, plays and answers', tasks);
}
