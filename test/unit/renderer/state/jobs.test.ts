import { beforeEach, describe, expect, it } from 'vitest';
import { loadEvidence, useEvidence } from '../../../../src-renderer/state/evidence.ts';
import { cancelIndexing, resumeLostJobs, startIndexing, useJobs } from '../../../../src-renderer/state/jobs.ts';
import { useLibrary } from '../../../../src-renderer/state/library.ts';
import { sampleEvidence } from '../../../window/harness/evidence.ts';
import { cancelledOutcome, ScriptedBridge } from '../scripted-bridge.ts';
import { sampleVideo, statusOf } from '../../../window/harness/videos.ts';

const report = { ok: true as const, value: {} };
const stateOf = (video: string) => useJobs.getState().jobs[video]?.state;

describe('jobs', () => {
  const bridge = new ScriptedBridge();
  bridge.install();

  beforeEach(async () => {
    for (const video of Object.keys(useJobs.getState().jobs)) cancelIndexing(video);
    for (const call of bridge.calls) await call.settle(cancelledOutcome);
    bridge.calls.length = 0;
    useJobs.setState({ jobs: {}, queue: [] });
    useLibrary.setState({ statuses: [statusOf(sampleVideo, 'waiting')] });
  });

  it('indexes one video at a time, in turn', async () => {
    startIndexing('a', false);
    startIndexing('b', false);
    expect([stateOf('a'), stateOf('b')]).toEqual(['running', 'waiting']);
    expect(bridge.calls.map(({ input }) => input)).toEqual([{ video: 'a' }]);
    await bridge.last('indexVideo').settle(report);
    expect(stateOf('a')).toBe('done');
    await bridge.last('getVideo').settle({ ok: true, value: statusOf({ ...sampleVideo, id: 'a' }, 'done') });
    expect(bridge.last('indexVideo').input).toEqual({ video: 'b' });
  });

  it('lets the video on screen go first, and takes the other up again after it', async () => {
    startIndexing('a', false);
    startIndexing('c', false);
    const first = bridge.last('indexVideo');
    startIndexing('b', true);
    expect(first.cancelled).toBe(true);
    await first.settle(cancelledOutcome);
    expect(bridge.last('indexVideo').input).toEqual({ video: 'b' });
    expect(stateOf('a')).toBe('waiting');
    expect(useJobs.getState().queue).toEqual(['a', 'c']);
  });

  it('stops when asked, and goes on when asked again', async () => {
    startIndexing('a', true);
    const call = bridge.last('indexVideo');
    call.event({ type: 'progress', video: 'a', stage: 'speech', stageFraction: 0.5, fraction: 0.4, etaSeconds: 30 });
    expect(useJobs.getState().jobs['a']).toMatchObject({ stage: 'speech', fraction: 0.4, etaSeconds: 30 });
    cancelIndexing('a');
    expect([call.cancelled, stateOf('a')]).toEqual([true, 'cancelling']);
    await call.settle(cancelledOutcome);
    expect(stateOf('a')).toBe('cancelled');
    startIndexing('a', true);
    expect(stateOf('a')).toBe('running');
  });

  it('goes on at once when it is resumed before the model has come to a halt', async () => {
    startIndexing('a', true);
    const call = bridge.last('indexVideo');
    cancelIndexing('a');
    startIndexing('a', true);
    await call.settle(cancelledOutcome);
    expect(stateOf('a')).toBe('running');
    expect(bridge.calls.filter(({ verb }) => verb === 'indexVideo')).toHaveLength(2);
  });

  it('keeps what failed and why, and takes up what a lost engine left undone', async () => {
    startIndexing('a', true);
    await bridge.last('indexVideo').settle({ ok: false, error: { code: 'MEDIA_INVALID', message: 'Not a video.' } });
    expect(useJobs.getState().jobs['a']).toMatchObject({ state: 'failed', error: { code: 'MEDIA_INVALID' } });
    resumeLostJobs();
    expect(stateOf('a')).toBe('failed');
    startIndexing('b', true);
    await bridge.last('indexVideo').settle({ ok: false, error: { code: 'ENGINE_UNAVAILABLE', message: 'Gone.' } });
    resumeLostJobs();
    expect(stateOf('b')).toBe('running');
  });

  it('passes evidence and stages on to the lanes and the library, each item once', async () => {
    const loading = loadEvidence(sampleVideo.id);
    startIndexing(sampleVideo.id, true);
    const call = bridge.last('indexVideo');
    const items = sampleEvidence.filter(({ kind }) => kind === 'heard').slice(0, 3);
    call.event({ type: 'evidence', video: sampleVideo.id, items: items.slice(1) });
    await bridge.last('listEvidence').settle({ ok: true, value: items.slice(0, 2) });
    await loading;
    expect(useEvidence.getState().lanes.heard.items).toEqual(items);
    const progress = { stage: 'speech', version: '1', state: 'running', doneTo: 31, seconds: 2 };
    call.event({ type: 'stage', video: sampleVideo.id, progress });
    expect(useLibrary.getState().statuses[0]?.stages.find(({ stage }) => stage === 'speech')).toEqual(progress);
  });
});
