import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evidence } from '../../src-main/domain/evidence.ts';
import { stageNames, type Coverage, type IndexReport } from '../../src-main/domain/stage.ts';
import { clipPath, generatedMedia } from '../fixtures/media.ts';
import { sightsound, type Outcome } from '../unit/cli/program.ts';

// Files that are unusual and in order, and files that are cut short, through the real program: each works, and what it lacks is said.

const folder = mkdtempSync(join(tmpdir(), 'sightsound-odd-'));
const media = join(folder, 'media');
const run = (...args: string[]): Promise<Outcome> => sightsound(args, { library: join(folder, 'library') });

const everything: Coverage = Object.fromEntries(stageNames.map((stage) => [stage, 1]));

/** By file: seconds, what the line for people says beside the time, what `--json` calls missing. */
const whole: [file: string, duration: number, remark: string | undefined, missing: string[]][] = [
  ['sound.mp3', 6, 'no picture', ['picture']],
  ['cover.m4a', 6, 'no picture', ['picture']],
  ['no-sound.mp4', 6, 'no sound', ['sound']],
  ['short.mp4', 0.7, undefined, []],
  ['four-pixels.mp4', 6, undefined, []],
  ['variable-frame-rate.mp4', 6, undefined, []],
  ['variable-frame-rate.mkv', 6, undefined, []],
  ['rotated.mp4', 6, undefined, []],
  ['several-tracks.mkv', 6, 'first of 2 sound tracks', []],
  ['digital-silence.mp4', 6, undefined, []],
  ['no-duration.webm', 6, undefined, []],
];

/** By file: the warning, and words that are heard before the cut. */
const cut: [file: string, warning: RegExp, words: RegExp | undefined][] = [
  ['truncated.mp4', /its sound ends at 0:02 of 0:06/, undefined],
  ['jfk.wav', /the last 40 % of the file are missing/, /my fellow Americans/],
  ['friday.mp4', /the last 40 % of the file are missing/, /Come on/],
  ['guitar.mp3', /its sound ends at 0:1\d of 0:22/, undefined],
];

function copyPart(clip: string, share: number): void {
  const file = readFileSync(clipPath(clip));
  writeFileSync(join(media, basename(clip)), file.subarray(0, Math.round(file.length * share)));
}

type Report = Omit<IndexReport, 'stages'> & { missing: string[]; soundTracks: number };
const reports = new Map<string, Report>();
let first: Outcome;
let again: Outcome;

beforeAll(async () => {
  mkdirSync(media);
  for (const name of [...whole.map(([file]) => file), 'truncated.mp4'])
    copyFileSync(await generatedMedia(name), join(media, name));
  for (const clip of ['speech/jfk.wav', 'video/friday.mp4', 'music/guitar.mp3']) copyPart(clip, 0.6);
  first = await run('index', media, '--json');
  for (const line of first.stdout.trim().split('\n')) {
    const report = JSON.parse(line) as Report;
    reports.set(basename(report.path), report);
  }
  again = await run('index', media);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('all of it is done', () => {
  expect([first.code, again.code, again.stderr]).toEqual([0, 0, '']);
  expect([...reports.keys()].sort()).toEqual([...whole, ...cut].map(([file]) => file).sort());
});

describe('a file that is odd', () => {
  test.each(whole)('%s: %d s, %s', async (file, duration, remark, missing) => {
    const report = reports.get(file)!;
    expect(report).toMatchObject({ coverage: everything, missing, warnings: [] });
    expect(Math.abs(report.duration - duration)).toBeLessThan(0.05);
    const line = again.stdout.split('\n').find((each) => each.includes(file))!;
    const remarks = line.match(/no picture|no sound|first of \d sound tracks|cut short/g) ?? [];
    expect(remarks).toEqual(remark === undefined ? [] : [remark]);
    for (const { start, end } of await evidenceOf(file)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(report.duration + 0.05);
    }
  });

  test('and silent has nothing to tell, however hard one listens', async () => {
    const sounds = (await evidenceOf('digital-silence.mp4')).map(({ text }) => text);
    expect(sounds.filter((text) => text !== 'Silence')).toEqual([]);
  });

  test('and without sound is not asked in vain: the answer says why', async () => {
    const { code, stdout } = await run('ask', join(media, 'no-sound.mp4'), 'What is said?');
    expect([code, stdout]).toEqual([0, expect.stringContaining('it has no sound')]);
  });

  test('and has several sound tracks is heard in the first alone', async () => {
    expect(reports.get('several-tracks.mkv')!.soundTracks).toBe(2);
    // The first beeps at 2 s, the second at 4 s.
    const beeps = (await evidenceOf('several-tracks.mkv')).filter(({ text }) => text !== 'Silence');
    expect(beeps.length).toBeGreaterThan(0);
    expect(beeps.filter(({ start }) => start > 3.5)).toEqual([]);
  });
});

describe('a file that is cut short', () => {
  test.each(cut)('%s is heard up to the cut, with a warning: %s', async (file, warning, words) => {
    const { warnings, coverage } = reports.get(file)!;
    expect(warnings).toEqual([{ code: 'MEDIA_TRUNCATED', message: expect.stringMatching(warning) as string }]);
    expect(coverage).toEqual(everything);
    expect(first.stderr).toMatch(new RegExp(`^${file}: ${file} is cut short: .+ \\(MEDIA_TRUNCATED\\)$`, 'm'));
    const evidence = await evidenceOf(file);
    expect(evidence.length).toBeGreaterThan(0);
    if (words) expect(evidence.map(({ text }) => text).join(' ')).toMatch(words);
    // Long after the warning, an answer still does not say that all was heard.
    const answer = await run('ask', join(media, file), 'Is there a chainsaw?');
    expect(answer.stdout).toMatch(/\(To \d:\d\d(?: of \d:\d\d)?, where the file is cut short, it was .+\.\)\n$/);
  });
});

async function evidenceOf(file: string): Promise<Evidence[]> {
  const { stdout } = await run('show', join(media, file), '--json');
  return (JSON.parse(stdout) as { evidence: Evidence[] }).evidence;
}
