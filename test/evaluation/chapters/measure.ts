// Tells how well chapters begin where recordings of known parts change: `npm run eval:chapters`, docs/evaluation.md.
import { join } from 'node:path';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { libraryFolder, openEngine } from '../library.ts';
import { composeChapters } from './compose.ts';
import { foundWithin, type Found } from './match.ts';
import { readChapterRecordings } from './recordings.ts';

/** How far from the truth, in seconds, a chapter may begin. */
const tolerances = [2, 5] as const;

interface Measured {
  set: string;
  /** As found, and as many parts of the same length would have it. */
  made: Record<number, Found>;
  even: Record<number, Found>;
}

const folder = join(import.meta.dirname, '../../../.cache/evaluation/media');
const tools = await findMediaTools();
await using engine = await openEngine(`${libraryFolder()}-chapters`);
const all: Measured[] = [];
for (const recording of readChapterRecordings()) {
  const { path, boundaries } = await composeChapters(recording, tools, folder);
  const { video } = await engine.openVideo({ path });
  await engine.indexVideo({ video: video.id });
  const begun = performance.now();
  const { chapters } = await engine.getChapters({ video: video.id });
  const milliseconds = performance.now() - begun;
  const starts = chapters.slice(1).map(({ start }) => start);
  const even = starts.map((_, at) => ((at + 1) * video.media.duration) / (starts.length + 1));
  const within = (found: readonly number[]): Record<number, Found> =>
    Object.fromEntries(tolerances.map((seconds) => [seconds, foundWithin(found, boundaries, seconds)]));
  all.push({ set: recording.set, made: within(starts), even: within(even) });
  console.log(
    `${recording.name} (${recording.set}): ${starts.length} of ${boundaries.length}, ${milliseconds.toFixed(0)} ms`,
  );
  if (recording.set === 'work') {
    console.log(`  truth  ${boundaries.map((time) => time.toFixed(1)).join(' ')}`);
    for (const { start, title, from } of chapters)
      console.log(`  ${start.toFixed(1)} ${title ?? '–'} (${from?.kind ?? '–'})`);
  }
}
for (const [set, some] of Map.groupBy(all, (one) => one.set))
  for (const seconds of tolerances) {
    console.log(`${set}, within ${seconds} s: ${figures(some.map(({ made }) => made[seconds]!))}`);
    console.log(`  as many of the same length: ${figures(some.map(({ even }) => even[seconds]!))}`);
  }

function figures(some: readonly Found[]): string {
  const sum = (pick: (one: Found) => number): number => some.reduce((total, one) => total + pick(one), 0);
  const [right, made, wanted] = [sum((one) => one.right), sum((one) => one.made), sum((one) => one.wanted)];
  return `precision ${right} of ${made}, recall ${right} of ${wanted}`;
}
