import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type IndexReport, stageNames } from '../../src-main/domain/stage.ts';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { runProgram } from '../../src-main/media/run.ts';
import { clipPath } from '../fixtures/media.ts';
import { sightsound } from '../unit/cli/program.ts';

// `npm run test:long`: five minutes on two cores. Half an hour with a speech, a tone every minute and silence, and twenty of it.

const folder = mkdtempSync(join(tmpdir(), 'sightsound-long-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const halfHour = join(folder, 'half-hour.mp4');
const tenHours = join(folder, 'ten-hours.mp4');

async function ffmpeg(...args: string[]): Promise<void> {
  const { ffmpeg: program } = await findMediaTools();
  const { code, errors } = await runProgram(program.path, ['-nostdin', '-v', 'error', ...args]);
  expect([code, errors]).toEqual([0, '']);
}

async function makeMedia(): Promise<void> {
  const picture = ['-f', 'lavfi', '-i', 'color=c=black:s=16x16:r=1:d=1800'];
  const tones = ['-f', 'lavfi', '-i', `aevalsrc=exprs='0.3*sin(2*PI*440*t)*lt(mod(t,60),2)':s=16000:d=1800`];
  const graph = '[2:a]adelay=600000[b];[1:a][b]amix=inputs=2:duration=first,volume=2[a]';
  const coders = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 32k'.split(' ');
  const inputs = [...picture, ...tones, '-i', clipPath('speech/jfk.wav')];
  await ffmpeg(...inputs, '-filter_complex', graph, '-map', '0:v', '-map', '[a]', ...coders, halfHour);
  await ffmpeg('-stream_loop', '19', '-i', halfHour, '-c', 'copy', tenHours);
}

/** Indexes a file in a library of its own; `peak` is the most memory that the program held, in MiB. */
async function index(file: string): Promise<{ report: IndexReport; peak: number }> {
  const tellPeak = 'process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tellPeak)}` };
  const library = mkdtempSync(join(folder, 'library-'));
  const { code, stdout, stderr } = await sightsound(['index', file, '--json'], { library, env });
  expect(code, stderr).toBe(0);
  const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
  const report = JSON.parse(stdout) as IndexReport;
  console.log(`${report.duration.toFixed(0)} s of media: ${report.seconds.toFixed(0)} s, peak ${peak.toFixed(0)} MiB`);
  return { report, peak };
}

test.skipIf(import.meta.env.MODE !== 'long')(
  'ten hours take no more memory than half an hour, and are heard to the end',
  { timeout: 1_800_000 },
  async () => {
    await makeMedia();
    const short = await index(halfHour);
    const long = await index(tenHours);
    expect(long.report.duration).toBeCloseTo(36_000, 0);
    expect(long.report.coverage).toEqual(Object.fromEntries(stageNames.map((stage) => [stage, 1])));
    expect(short.report.evidence.said).toBeGreaterThan(0);
    expect(long.report.evidence.said).toBeGreaterThanOrEqual(20 * short.report.evidence.said);
    // The heap reaches its level within the first two hours; the sound alone, kept, would take two thousand.
    expect(long.peak - short.peak).toBeLessThan(300);
  },
);
