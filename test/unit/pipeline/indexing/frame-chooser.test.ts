import { describe, expect, it } from 'vitest';
import { newSignature } from '../../../../src-main/kernels/picture-signature.ts';
import { type Candidate, FrameChooser } from '../../../../src-main/pipeline/indexing/frame-chooser.ts';

/** A frame of even brightness. */
function frame(time: number, bright = 100): Candidate {
  const signature = newSignature();
  signature.cells.fill(bright, 0, 256);
  return { time, signature };
}

/** Times of the chosen frames with the start of their shot. */
function choose(frames: readonly Candidate[], starts: readonly number[] = []): [time: number, shot: number][] {
  const chooser = new FrameChooser();
  const choices = frames.flatMap((each) => chooser.next(each, starts.includes(each.time)));
  return [...choices, ...chooser.end()].map(({ frame: { time }, shot }) => [time, shot]);
}

const still = (seconds: number, rate = 10): Candidate[] =>
  Array.from({ length: seconds * rate }, (_, at) => frame(at / rate));

describe('of a film', () => {
  it('a frame is chosen every two seconds, the first once the picture has settled', () => {
    expect(choose(still(7)).map(([time]) => time)).toEqual([0.2, 2.2, 4.2, 6.2]);
  });

  it('every shot has one, however short, and no gap is longer than two seconds', () => {
    expect(choose(still(6), [2.1, 2.2, 2.3, 4.3])).toEqual([
      [0.2, 0],
      [2.1, 2.1],
      [2.2, 2.2],
      [2.5, 2.3],
      [4.5, 4.3],
    ]);
  });

  it('one is chosen where the picture has changed much, but not in every frame of a change', () => {
    const changing = Array.from({ length: 40 }, (_, at) => frame(at / 10, at < 15 ? 100 : 100 + at * 3));
    expect(choose(changing).map(([time]) => time)).toEqual([0.2, 1.5, 2.5, 3.5]);
  });

  it('frames that are far apart are all chosen', () => {
    expect(choose([0, 3, 6, 9].map((time) => frame(time))).map(([time]) => time)).toEqual([0, 3, 6, 9]);
  });

  it('a frame that stays on screen for long is chosen', () => {
    const frames = [...still(1), frame(1, 150), frame(6), frame(6.1)];
    expect(choose(frames).map(([time]) => time)).toEqual([0.2, 1, 6]);
  });

  it('a single frame is chosen, and of none, none', () => {
    expect(choose([frame(0)])).toEqual([[0, 0]]);
    expect(choose([])).toEqual([]);
  });
});

it('goes on after a chosen frame as if it had never stopped', () => {
  const frames = still(9);
  const starts = [5.1];
  const whole = choose(frames, starts);
  for (const [time, shot] of whole) {
    const chooser = new FrameChooser();
    chooser.resume({ frame: frame(time), shot });
    const rest = frames.filter((each) => each.time > time);
    const choices = rest.flatMap((each) => chooser.next(each, starts.includes(each.time)));
    const found = [...choices, ...chooser.end()].map((choice) => [choice.frame.time, choice.shot]);
    expect(found).toEqual(whole.filter(([other]) => other > time));
  }
});
