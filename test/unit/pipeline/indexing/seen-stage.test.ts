import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import type { StageChunk } from '../../../../src-main/domain/stage.ts';
import { hashBytes } from '../../../../src-main/kernels/picture-hash.ts';
import { yuvBytes } from '../../../../src-main/kernels/yuv-picture.ts';
import { type Sighting, sightingRanges } from '../../../../src-main/models/pictures/ranges.ts';
import type { ChosenPicture } from '../../../../src-main/pipeline/indexing/picture-listener.ts';
import { SeenStage, type Viewer } from '../../../../src-main/pipeline/indexing/seen-stage.ts';
import { EvidenceLog } from '../../../golden/support/evidence-log.ts';

const size = { width: 4, height: 2 };
const thresholds = { begin: 0.6, end: 0.4, alone: 0.8 };

/** A frame that shows what the script says of its time; it is its shot's first where no shot is given. */
function frame(time: number, shot = time, sameAs?: number): ChosenPicture {
  const hash = Uint8Array.from({ length: hashBytes }, (_, at) => at);
  const yuv = new Uint8Array(yuvBytes(size.width, size.height)).fill(128);
  yuv[0] = time;
  return { time, shot, hash, ...size, yuv, ...(sameAs !== undefined && { sameAs }) };
}

/** A viewer that reads its lines from a script; the first pixel tells the time. */
class Scripted implements Viewer {
  readonly stage = 'scenes';
  readonly version = 'script-1';
  readonly asked: number[] = [];
  readonly #script: (time: number) => Record<string, number | Sighting>;

  constructor(script: (time: number) => Record<string, number | Sighting>) {
    this.#script = script;
  }

  readonly see: Viewer['see'] = ({ rgb }) => {
    const time = Math.round(rgb[0]! / 1.164383 + 16);
    this.asked.push(time);
    const seen = Object.entries(this.#script(time));
    const sightings = new Map(seen.map(([label, at]) => [label, typeof at === 'number' ? { score: at } : at]));
    const glimpsed = new Map([...sightings].map(([label, { score }]) => [label, score]));
    return Promise.resolve({ sightings, glimpsed, features: Float32Array.of(time) });
  };
  readonly ranges: Viewer['ranges'] = (looks, begun) => sightingRanges(looks, begun, () => thresholds);
  readonly nameOf = (label: string): string => `a ${label}`;
}

/** Shows frames from the log's last commit on, to the end at `duration`, or to so many commits. */
async function run(
  viewer: Viewer,
  frames: ChosenPicture[],
  duration: number,
  log = new EvidenceLog(),
  commits = Infinity,
): Promise<EvidenceLog> {
  const doneTo = log.commits.at(-1) ?? 0;
  const stage = new SeenStage(doneTo, viewer, log.endingAt(doneTo), log.commit);
  for (const each of frames) {
    await stage.look(each, undefined);
    if (log.commits.length === commits) return log;
  }
  await stage.end(duration);
  return log;
}
const spans = ({ all }: { all: Evidence[] }) => all.map(({ label, start, end }) => [label, start, end]);

// Brightness tells the time, so times lie between 30 and 200.
describe('the stage that makes ranges of what is seen', () => {
  it('the first frame of a shot stands for its start, and the last for its end', async () => {
    const viewer = new Scripted((time) => ({ [time < 50 ? 'dog' : 'cat']: 0.9 }));
    const log = await run(
      viewer,
      [frame(40, 39), frame(42, 39), frame(52, 51)],
      60,
      Object.assign(new EvidenceLog(), { commits: [38] }),
    );
    expect(spans(log)).toEqual([
      ['dog', 39, 51],
      ['cat', 51, 60],
    ]);
    expect(log.all[0]).toMatchObject({ kind: 'seen', text: 'a dog', label: 'dog', model: 'script-1', score: 0.9 });
    expect(log.all[0]).not.toHaveProperty('goesOn');
  });

  it('what one frame shows and the next does not came or went half way between', async () => {
    const viewer = new Scripted((time) => ({ [time > 41 && time < 45 ? 'dog' : 'cat']: 0.9 }));
    const log = await run(viewer, [frame(40), frame(42, 40), frame(44, 40), frame(47, 40)], 50);
    expect(spans(log)).toEqual([
      ['cat', 40, 41],
      ['dog', 41, 45.5],
      ['cat', 45.5, 50],
    ]);
  });

  it('keeps what was taken for possible, with the moment of each frame, also of one that looks like an earlier one', async () => {
    const chunks: StageChunk[] = [];
    const stage = new SeenStage(30, new Scripted((time) => ({ dog: time / 1000 })), [], (chunk) => {
      chunks.push(chunk);
      return [];
    });
    for (const each of [frame(40), frame(42, 40, 40), frame(62)]) await stage.look(each, undefined);
    await stage.end(70);
    expect(chunks.map(({ glimpses }) => glimpses)).toEqual([
      [
        { label: 'dog', start: 40, end: 41, score: 0.04 },
        { label: 'dog', start: 41, end: 62, score: 0.04 },
      ],
      [{ label: 'dog', start: 62, end: 70, score: 0.062 }],
    ]);
  });

  it('nothing goes on into another shot', async () => {
    const log = await run(new Scripted(() => ({ dog: 0.9 })), [frame(40), frame(45), frame(46, 45)], 48);
    expect(spans(log)).toEqual([
      ['dog', 40, 45],
      ['dog', 45, 48],
    ]);
  });

  it('looks once at pictures that are alike, and not at all at black ones', async () => {
    const viewer = new Scripted(() => ({ dog: 0.9 }));
    const black = { ...frame(45, 40), hash: new Uint8Array(hashBytes).fill(3) };
    const log = await run(
      viewer,
      [frame(40), frame(42, 40, 40), frame(44, 40, 7), black, frame(46, 40, 7), frame(48, 40)],
      50,
    );
    expect(viewer.asked).toEqual([40, 44, 48]);
    expect(spans(log)).toEqual([['dog', 40, 50]]);
  });

  it('keeps features of pictures that look like no earlier one', async () => {
    const chunks: StageChunk[] = [];
    const viewer = new Scripted(() => ({}));
    const stage = new SeenStage(30, viewer, [], (chunk) => {
      chunks.push(chunk);
      return [];
    });
    for (const each of [frame(40), frame(42, 40, 40), frame(44, 40, 7), frame(62), frame(64, 62, 40)])
      await stage.look(each, undefined);
    await stage.end(70);
    expect(chunks.map(({ features }) => features?.map(({ time, vector }) => [time, ...vector]))).toEqual([
      [[40, 40]],
      [[62, 62]],
    ]);
  });

  it('commits 20 s after the last time, and a range goes on behind it', async () => {
    const box = (x: number) => ({ x, y: 0, width: 0.5, height: 0.5 });
    const sighting = (time: number): Sighting =>
      time < 70 ? { score: 0.7, box: box(0.1), count: 1 } : { score: 0.9, box: box(0.2), count: 3 };
    const times = Array.from({ length: 40 }, (_, at) => 40 + 2 * at);
    const viewer = new Scripted((time) => ({ dog: sighting(time) }));
    const log = await run(
      viewer,
      times.map((time) => frame(time, 40)),
      120,
    );
    expect(log.commits).toEqual([40, 61, 81, 101, 120]);
    expect(log.all).toEqual([
      {
        id: 0,
        video: 'film',
        kind: 'seen',
        start: 40,
        end: 120,
        label: 'dog',
        text: 'a dog',
        score: 0.9,
        box: box(0.1),
        count: 3,
        model: 'script-1',
      },
    ]);
    expect([...log.parts]).toEqual([
      [
        0,
        [
          { start: 69, end: 81, count: 3, colours: [] },
          { start: 81, end: 101, count: 3, colours: [] },
          { start: 101, end: 120, count: 3, colours: [] },
        ],
      ],
    ]);
  });

  it('stopped after every commit and begun again, it finds the same', async () => {
    const viewer = new Scripted((time) => ({
      dog: time % 14 < 9 ? 0.7 : 0.5,
      cat: time > 75 && time < 95 ? 0.95 : 0,
      bird: time % 40 < 4 ? 0.85 : 0.1,
    }));
    // Shots begin at a frame, between two, and where a chunk begins.
    const shots = [30, 41.5, 70.5, 71, 88, 110];
    const frames = Array.from({ length: 60 }, (_, at) => 31 + 2 * at).map((time) =>
      frame(
        time,
        shots.findLast((shot) => shot <= time),
      ),
    );
    const whole = await run(viewer, frames, 152);
    expect(whole.all.length).toBeGreaterThan(8);
    expect(whole.all.some(({ start, end }) => end - start > 25)).toBe(true);
    const pieces = new EvidenceLog();
    for (let commits = 1; commits <= whole.commits.length; commits++) await run(viewer, frames, 152, pieces, commits);
    expect(pieces).toMatchObject({ all: whole.all, commits: whole.commits });
  });

  it('ends a video without pictures', async () => {
    expect(await run(new Scripted(() => ({})), [], 12)).toMatchObject({ all: [], commits: [12] });
  });
});
