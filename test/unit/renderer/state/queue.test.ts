import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src-main/domain/settings.ts';
import { startTranslation } from '../../../../src-renderer/i18n.ts';
import {
  beginBatch,
  cancelIndexing,
  pauseIndexing,
  resumeIndexing,
  startIndexing,
  useJobs,
} from '../../../../src-renderer/state/jobs.ts';
import { putStatus, useLibrary } from '../../../../src-renderer/state/library.ts';
import { openPaths, useOpening } from '../../../../src-renderer/state/opening.ts';
import {
  cancelAll,
  clearQueue,
  continueUnfinished,
  offerUnfinished,
  retryFailed,
  startMeasuringQueue,
  useQueue,
} from '../../../../src-renderer/state/queue.ts';
import { inSavedOrder, restorePausedQueue, startSavingQueue } from '../../../../src-renderer/state/saved-queue.ts';
import { useSession } from '../../../../src-renderer/state/session.ts';
import { useSettings } from '../../../../src-renderer/state/settings.ts';
import { cancelledOutcome, ScriptedBridge } from '../scripted-bridge.ts';
import { sampleVideo, statusOf } from '../../../window/harness/videos.ts';

const named = (id: string, duration = 100) =>
  statusOf({ ...sampleVideo, id, path: `/films/${id}.mp4`, media: { ...sampleVideo.media, duration } }, 'waiting');
const failure = (code: string) => ({ ok: false as const, error: { code, message: 'So it is.' } }) as never;
const states = () => Object.fromEntries(Object.entries(useJobs.getState().jobs).map(([id, { state }]) => [id, state]));

const bridge = new ScriptedBridge();
bridge.install();
startMeasuringQueue();
await startTranslation();

const running = () => bridge.last('indexVideo');
const finish = async (video: string, duration?: number): Promise<void> => {
  await running().settle({ ok: true, value: {} });
  await bridge.last('getVideo').settle({ ok: true, value: { ...statusOf(named(video, duration).video, 'done') } });
};
const report = (video: string, fraction: number): void =>
  running().event({ type: 'progress', video, stage: 'speech', stageFraction: fraction, fraction, etaSeconds: null });

beforeEach(async () => {
  cancelAll();
  for (const call of bridge.calls) await call.settle(cancelledOutcome);
  bridge.calls.length = 0;
  clearQueue();
  useJobs.setState({ jobs: {}, queue: [], batch: [], paused: false });
  useLibrary.setState({ loaded: true, statuses: [] });
  useQueue.setState({ offered: [] });
  useSession.setState({ video: 'on-screen' });
});

describe('the queue', () => {
  const start = (...ids: string[]): void => {
    for (const id of ids) {
      putStatus(named(id));
      startIndexing(id, false);
    }
  };

  it('pauses at the video at work, which goes on first, and takes nothing meanwhile', async () => {
    start('a', 'b');
    pauseIndexing();
    expect([running().cancelled, states()['a']]).toEqual([true, 'cancelling']);
    await running().settle(cancelledOutcome);
    start('c');
    expect(states()).toEqual({ a: 'waiting', b: 'waiting', c: 'waiting' });
    expect(useJobs.getState().queue).toEqual(['a', 'b', 'c']);
    resumeIndexing();
    expect(states()).toMatchObject({ a: 'running', b: 'waiting' });
    expect(bridge.calls.filter(({ verb }) => verb === 'indexVideo')).toHaveLength(2);
  });

  it('goes on when it is resumed before the model has come to a halt', async () => {
    start('a', 'b');
    pauseIndexing();
    resumeIndexing();
    await running().settle(cancelledOutcome);
    expect(states()).toEqual({ a: 'running', b: 'waiting' });
  });

  it('leaves a cancelled video out when it is paused while that one still stops', async () => {
    start('a', 'b');
    cancelIndexing('a');
    pauseIndexing();
    await running().settle(cancelledOutcome);
    expect(states()).toEqual({ a: 'cancelled', b: 'waiting' });
  });

  it('cancels all', async () => {
    start('a', 'b', 'c');
    cancelAll();
    await running().settle(cancelledOutcome);
    expect(states()).toEqual({ a: 'cancelled', b: 'cancelled', c: 'cancelled' });
    expect(bridge.calls.filter(({ verb }) => verb === 'indexVideo')).toHaveLength(1);
  });

  it('goes on after a file that failed, and retries what failed alone', async () => {
    start('a', 'b');
    await running().settle(failure('MEDIA_INVALID'));
    expect(states()).toEqual({ a: 'failed', b: 'running' });
    await finish('b');
    await retryFailed();
    expect(states()).toEqual({ a: 'running', b: 'done' });
    expect(useJobs.getState().batch).toEqual(['a', 'b']);
  });

  it('pauses on what would fail every video, so that they are not all marked as failed', async () => {
    start('a', 'b');
    await running().settle(failure('DISK_FULL'));
    expect(states()).toEqual({ a: 'failed', b: 'waiting' });
    expect(useJobs.getState().paused).toBe(true);
  });

  it('weighs videos by their length, and leaves out what failed', async () => {
    putStatus(named('film', 900));
    putStatus(named('clip', 100));
    startIndexing('film', false);
    startIndexing('clip', false);
    report('film', 0.5);
    expect(useQueue.getState().fraction).toBeCloseTo(0.45, 9);
    await running().settle(failure('MEDIA_INVALID'));
    report('clip', 0.25);
    expect(useQueue.getState().fraction).toBeCloseTo(0.25, 9);
    expect(useQueue.getState().etaSeconds).toBeNull();
  });

  it('begins a new batch when all is done', async () => {
    start('a');
    beginBatch();
    start('b');
    expect(useJobs.getState().batch).toEqual(['a', 'b']);
    await finish('a');
    await finish('b');
    beginBatch();
    start('b');
    expect(useJobs.getState().batch).toEqual(['b']);
  });

  it('offers after a restart what is unfinished and has not failed, and goes on with it when asked', () => {
    const failed = statusOf({ ...sampleVideo, id: 'bad' }, 'failed');
    const done = statusOf({ ...sampleVideo, id: 'done' }, 'done');
    useLibrary.setState({ statuses: [named('a'), done, failed, named('b')] });
    startIndexing('a', true);
    offerUnfinished(useLibrary.getState().statuses);
    expect(useQueue.getState().offered).toEqual(['b']);
    continueUnfinished();
    expect(states()).toEqual({ a: 'running', b: 'waiting' });
  });
});

describe('opening a folder', () => {
  const folder = async (...files: string[]): Promise<void> => {
    void openPaths(['/films']);
    await bridge.last('findMedia').settle({ ok: true, value: { files, unreadable: [] } });
  };

  it('indexes all that is in it and leaves the video on screen alone', async () => {
    await folder('/films/a.mp4', '/films/b.mp4', '/films/c.mp4');
    expect(useOpening.getState().left).toBe(3);
    await bridge.last('openVideo').settle({ ok: true, value: named('a') });
    await bridge.last('openVideo').settle(failure('MEDIA_INVALID'));
    await bridge.last('openVideo').settle({ ok: true, value: named('c') });
    expect(states()).toEqual({ a: 'running', c: 'waiting' });
    expect(useSession.getState().video).toBe('on-screen');
    expect(useOpening.getState()).toMatchObject({ left: 0, refused: [{ path: '/films/b.mp4' }] });
  });

  it('shows the first that opens when nothing is on screen', async () => {
    useSession.setState({ video: null });
    await folder('/films/a.mp4', '/films/b.mp4', '/films/c.mp4');
    await bridge.last('openVideo').settle(failure('MEDIA_INVALID'));
    await bridge.last('openVideo').settle({ ok: true, value: named('b') });
    expect(useSession.getState().video).toBe('b');
    await bridge.last('openVideo').settle({ ok: true, value: named('c') });
    expect(useSession.getState().video).toBe('b');
  });

  it('tries a refused file again when asked', async () => {
    await folder('/films/a.mp4', '/films/b.mp4');
    await bridge.last('openVideo').settle(failure('FILE_NOT_FOUND'));
    await bridge.last('openVideo').settle({ ok: true, value: named('b') });
    void retryFailed();
    expect(useOpening.getState().refused).toEqual([]);
    await bridge.last('findMedia').settle({ ok: true, value: { files: ['/films/a.mp4'], unreadable: [] } });
    await bridge.last('openVideo').settle({ ok: true, value: named('a') });
    expect(states()).toEqual({ a: 'waiting', b: 'running' });
    expect(useSession.getState().video).toBe('on-screen');
  });

  it('looks at no more files once all is cancelled, or once none can be opened', async () => {
    await folder('/films/a.mp4', '/films/b.mp4');
    cancelAll();
    expect(bridge.last('openVideo').cancelled).toBe(true);
    await bridge.last('openVideo').settle(cancelledOutcome);
    expect(useOpening.getState()).toEqual({ left: 0, refused: [] });
    await folder('/films/a.mp4', '/films/b.mp4');
    await bridge.last('openVideo').settle(failure('LIBRARY_READ_ONLY'));
    expect(useOpening.getState()).toEqual({ left: 0, refused: [] });
    expect(bridge.calls.filter(({ verb }) => verb === 'openVideo')).toHaveLength(2);
  });
});

describe('after a restart', () => {
  const saved = (paused: boolean, ...videos: string[]): void =>
    useSettings.setState({ settings: { ...defaultSettings, queue: { videos, paused } } });

  it('a queue that was paused is there as it was, without what is done or gone', () => {
    saved(true, 'c', 'gone', 'a', 'b');
    const statuses = [named('a'), statusOf(named('b').video, 'done'), named('c'), named('never queued')];
    restorePausedQueue(statuses);
    expect(useJobs.getState()).toMatchObject({ paused: true, queue: ['c', 'a'] });
    expect(bridge.calls.filter(({ verb }) => verb === 'indexVideo')).toEqual([]);
  });

  it('one that was at work is offered, in its order', () => {
    saved(false, 'c', 'a');
    const statuses = ['a', 'b', 'c'].map((id) => named(id));
    restorePausedQueue(statuses);
    expect(useJobs.getState()).toMatchObject({ paused: false, queue: [] });
    expect(inSavedOrder(statuses).map(({ video }) => video.id)).toEqual(['c', 'a', 'b']);
  });

  it('what is at work and what waits is saved, with whether it is paused', async () => {
    Object.assign(window, { addEventListener: () => undefined });
    useSettings.setState({ settings: null });
    startSavingQueue();
    for (const id of ['a', 'b']) startIndexing(id, false);
    await expect
      .poll(() => bridge.calls.findLast(({ verb }) => verb === 'setSettings')?.input)
      .toEqual({
        queue: { videos: ['a', 'b'], paused: false },
      });
    pauseIndexing();
    await expect.poll(() => bridge.last('setSettings').input).toEqual({ queue: { videos: ['a', 'b'], paused: true } });
  });
});
