import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newSignature, SignatureMaker } from '../../src-main/kernels/picture-signature.ts';
import { ShotDetector } from '../../src-main/kernels/shots.ts';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { readFrames } from '../../src-main/media/frames.ts';
import { probe } from '../../src-main/media/probe.ts';
import { sharedMedia } from '../fixtures/media.ts';

// Where shots begin was found by looking at the frames, one by one around each change.

/** Media times of the first frames of shots; a stretch where one picture slowly becomes the other. */
type Start = number | readonly [from: number, to: number];

const sample = join(import.meta.dirname, '../../assets/sintel-trailer.mp4');
const sampleStarts: Start[] = [
  9.333, // the title, as the girl in the snow goes dark
  [11.6, 12.05], // the shaman, out of black
  13.917,
  16.5, // out of black, at once
  16.833,
  [17.9, 18.25], // the alley, out of black
  [21.7, 22.05], // the market, out of black
  23.792,
  25.875,
  27.417,
  [28.2, 28.35], // the flight, out of black
  [32.1, 32.25], // the dragon, out of black
  [34.2, 36.2], // a dissolve into the desert
  [40.1, 42.1], // a dissolve into the title
  47.5,
  48.458,
];

async function startsOf(path: string): Promise<number[]> {
  const tools = await findMediaTools();
  const info = await probe(tools, path);
  const detector = new ShotDetector(0);
  const decisions = [];
  let maker: SignatureMaker | undefined;
  for await (const frame of readFrames(tools, path, info, { views: [{ longest: 320 }] })) {
    maker ??= new SignatureMaker(frame.width, frame.height);
    const signature = newSignature();
    maker.compute(frame, signature);
    decisions.push(...detector.push(frame.time, signature));
  }
  decisions.push(...detector.end());
  return decisions.filter(({ startsShot }) => startsShot).map(({ time }) => time);
}

/** Half a frame, for cuts. */
const exactly = 0.02;
const fits = (start: Start, time: number): boolean =>
  typeof start === 'number' ? Math.abs(start - time) < exactly : time >= start[0] && time <= start[1];

function compare(found: readonly number[], starts: readonly Start[]): { missed: Start[]; wrong: number[] } {
  return {
    missed: starts.filter((start) => !found.some((time) => fits(start, time))),
    wrong: found.filter((time) => !starts.some((start) => fits(start, time))),
  };
}

test('the trailer: every cut to the frame, every fade and dissolve once', async () => {
  // Not in the list: at about 5.0 s white mist hides one picture and uncovers another, which is taken for one shot.
  const found = await startsOf(sample);
  expect(compare(found, sampleStarts)).toEqual({ missed: [], wrong: [] });
  expect(found).toHaveLength(sampleStarts.length);
});

describe('where the collection is', () => {
  const bunny = sharedMedia('moviepy_big_buck_bunny_0_30.webm');
  test.skipIf(!bunny)('a fade up, a title and a bird that hides all are no shots of the cartoon', async () => {
    expect(compare(await startsOf(bunny!), [11.795, 15.67, 22.961])).toEqual({ missed: [], wrong: [] });
  });

  const battle = sharedMedia('mdn_tears-of-steel-battle-clip-medium.webm');
  test.skipIf(!battle)('gunfire and fast cameras hide few of a battle’s cuts, and make few', async () => {
    const starts: Start[] = [
      2.167,
      5.083,
      6.583,
      9.208,
      12.875,
      29.792,
      32.833,
      36.333,
      37.542,
      41.125,
      46.958,
      48.208,
      50.125,
      51.417,
      51.917,
      53.5,
      56.042,
      57.417,
      [59.5, 59.8],
      [61.2, 61.5],
      63.542,
      65.458,
      67.417,
      68.75,
    ];
    const { missed, wrong } = compare(await startsOf(battle!), starts);
    expect(missed.length).toBeLessThanOrEqual(2);
    expect(wrong.length).toBeLessThanOrEqual(2);
  });

  const camera = sharedMedia('intel_one-by-one-person-detection.mp4');
  test.skipIf(!camera)('people who walk past a camera that stands still start hardly any', async () => {
    expect((await startsOf(camera!)).length).toBeLessThanOrEqual(1);
  });
});
