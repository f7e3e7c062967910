import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stepFrame } from '../../../../src-renderer/state/frames.ts';
import {
  followElement,
  jump,
  playClip,
  seek,
  setElement,
  takePlace,
  takePlaceAhead,
  toggleLoop,
  usePlayer,
} from '../../../../src-renderer/state/player.ts';
import { clearSelection, select } from '../../../../src-renderer/state/selection.ts';
import { ScriptedBridge } from '../scripted-bridge.ts';

/** What of a media element the player uses; its seeks take time where `slow` is set. */
class FakeElement extends EventTarget {
  slow = false;
  seeking = false;
  #time = 0;
  #painted: (() => void)[] = [];
  playbackRate = 1;
  paused = true;
  ended = false;
  get currentTime(): number {
    return this.#time;
  }
  set currentTime(time: number) {
    this.#time = time;
    this.seeking = this.slow;
  }
  requestVideoFrameCallback(listener: () => void): void {
    this.#painted.push(listener);
  }
  /** The picture that is sought is found, and painted. */
  arrive(): void {
    this.seeking = false;
    this.dispatchEvent(new Event('seeked'));
    for (const listener of this.#painted.splice(0)) listener();
  }
  play(): Promise<void> {
    this.paused = false;
    this.ended = false;
    return Promise.resolve();
  }
  pause(): void {
    this.paused = true;
  }
}

let element: FakeElement;
const bridge = new ScriptedBridge();
const position = (): number => usePlayer.getState().position;

beforeEach(() => {
  bridge.install();
  element = new FakeElement();
  setElement(element as unknown as HTMLVideoElement);
  usePlayer.setState({
    video: 'one',
    position: 0,
    duration: 60,
    startTime: 10,
    framesPerSecond: 25,
    looping: false,
    places: [],
    placesAhead: [],
  });
  clearSelection();
});

/** The element's clock runs to a media time. */
function run(to: number): void {
  element.currentTime = to + 10;
  followElement(element.currentTime);
}

describe('seeks that come faster than pictures', () => {
  it('wait for the picture on its way, and the newest wins', async () => {
    element.slow = true;
    seek(1);
    seek(2);
    seek(3);
    expect(element.currentTime).toBe(11);
    expect(position()).toBe(3);
    // The element's clock still shows the seek before.
    followElement(element.currentTime);
    expect(position()).toBe(3);
    element.arrive();
    await vi.waitFor(() => expect(element.currentTime).toBe(13));
    element.arrive();
    followElement(element.currentTime);
    expect(position()).toBe(3);
  });

  it('do not wait for a picture that does not come', async () => {
    element.slow = true;
    seek(1);
    seek(2);
    await vi.waitFor(() => expect(element.currentTime).toBe(12), { timeout: 3000 });
  });
});

describe('the loop', () => {
  it('goes from the end of the range to its start, exactly, for as long as it is on', async () => {
    select(20, 30);
    toggleLoop();
    expect(position()).toBe(20);
    await element.play();
    for (let round = 0; round < 5; round += 1) {
      run(29.99);
      run(30.011);
      expect([position(), element.currentTime, element.paused]).toEqual([20, 30, false]);
    }
    toggleLoop();
    run(29.99);
    run(30.02);
    expect(position()).toBeCloseTo(30.02, 9);
  });

  it('plays the whole video again when it has ended, also a little early', async () => {
    toggleLoop();
    await element.play();
    run(59.9);
    Object.assign(element, { ended: true, paused: true });
    run(59.96);
    expect([position(), element.paused]).toEqual([0, false]);
  });

  it('leaves alone who pauses, who goes elsewhere, and a clip that is being played', async () => {
    select(20, 30);
    toggleLoop();
    await element.play();
    run(29.99);
    element.pause();
    run(30.01);
    expect(position()).toBeCloseTo(30.01, 9);
    seek(45);
    await element.play();
    run(46);
    expect(position()).toBe(46);
    playClip({ start: 25, end: 30 });
    run(30.01);
    expect(element.paused).toBe(true);
    expect(position()).toBeCloseTo(30.01, 9);
  });
});

describe('the way back', () => {
  it('can itself be taken back, until a new jump', () => {
    seek(5);
    jump(40);
    expect(takePlace()).toEqual({ video: 'one', time: 5 });
    seek(5);
    expect(takePlaceAhead()).toEqual({ video: 'one', time: 40 });
    seek(40);
    expect(takePlace()).toEqual({ video: 'one', time: 5 });
    seek(5);
    jump(20);
    expect(takePlaceAhead()).toBeUndefined();
  });
});

describe('frame steps', () => {
  it('that come while times are read are all made, at once', async () => {
    seek(2.13);
    const steps = [stepFrame(1), stepFrame(1), stepFrame(-1), stepFrame(1)];
    const times = [2, 2.1, 2.15, 2.4, 3, 3.5, 4];
    await bridge.last('getFrames').settle({ ok: true, value: { times, keyframes: [2] } });
    await Promise.all(steps);
    expect(position()).toBeCloseTo(2.7, 9);
    // What has been read is not read again.
    await stepFrame(-1);
    expect(position()).toBeCloseTo(2.275, 9);
    expect(bridge.calls.filter(({ verb }) => verb === 'getFrames')).toHaveLength(1);
  });

  it('go by the average rate where times cannot be read', async () => {
    usePlayer.setState({ video: 'two', position: 1.01 });
    const step = stepFrame(1);
    await bridge.last('getFrames').settle({ ok: false, error: { code: 'FFMPEG_MISSING', message: 'No ffprobe.' } });
    await step;
    expect(position()).toBeCloseTo(1.06, 9);
  });
});
