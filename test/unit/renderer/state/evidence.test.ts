import { afterEach, expect, it, vi } from 'vitest';
import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import { touches, type Moment } from '../../../../src-main/domain/time.ts';
import { addEvidence, clearEvidence, loadEvidence, useEvidence } from '../../../../src-renderer/state/evidence.ts';
import { putStatus } from '../../../../src-renderer/state/library.ts';
import { outlineOf } from '../../../fixtures/outline.ts';
import { sampleVideo, statusOf } from '../../../window/harness/videos.ts';
import { ScriptedBridge } from '../scripted-bridge.ts';

const bridge = new ScriptedBridge();
bridge.install();
// There is no screen here: what waits for a frame goes on with the next task.
vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
afterEach(() => {
  clearEvidence();
  bridge.calls.length = 0;
});

const { id: video } = sampleVideo;
const item = (id: number, kind: Evidence['kind'], start: number): Evidence => ({
  id,
  video,
  kind,
  start,
  end: start + 3,
  text: `${kind} ${id}`,
  score: 1,
  model: 'm',
});
const many = Array.from({ length: 6000 }, (_, at) => item(at + 1, at % 2 === 0 ? 'said' : 'heard', at / 2));
const ids = (): number[] => {
  const { said, heard } = useEvidence.getState().lanes;
  return [...said.items, ...heard.items].map((one) => one.id).sort((a, b) => a - b);
};

const pageIsAsked = (): Promise<unknown> =>
  vi.waitUntil(() => bridge.calls.some(({ verb }) => verb === 'listEvidence'));

it('much evidence is drawn before it is read, and read page by page until all is there', async () => {
  putStatus({ ...statusOf(sampleVideo, 'done'), evidence: { said: 3000, written: 0, seen: 0, heard: 3000 } });
  const loaded = loadEvidence(video);
  await bridge.last('getOutline').settle({ ok: true, value: outlineOf(many) });
  expect(useEvidence.getState().outline?.said.starts).toHaveLength(3000);
  expect(bridge.calls.map(({ verb }) => verb)).toEqual(['getOutline']);
  await pageIsAsked();
  for (let page = 0; useEvidence.getState().loading; page += 1) {
    const reads = bridge.calls.filter(({ verb }) => verb === 'listEvidence');
    const { within } = reads[page]!.input as { within: Moment };
    const items = many.filter((one) => touches(one, within));
    expect(items.length).toBeLessThan(1600);
    await reads[page]!.settle({ ok: true, value: items });
    // What indexing finds meanwhile is kept.
    if (page === 1) addEvidence(video, [item(9000, 'heard', 2500)]);
    await vi.waitUntil(
      () =>
        bridge.calls.filter(({ verb }) => verb === 'listEvidence').length > page + 1 || !useEvidence.getState().loading,
    );
  }
  await loaded;
  expect(ids()).toEqual([...many.map(({ id }) => id), 9000]);
  expect(useEvidence.getState().outline).toBeNull();
});

it('much evidence that is read anew takes the place of what was shown, page by page too', async () => {
  putStatus({ ...statusOf(sampleVideo, 'done'), evidence: { said: 3000, written: 0, seen: 0, heard: 3000 } });
  useEvidence.setState({ video });
  addEvidence(video, [item(9001, 'written', 3)]);
  const loaded = loadEvidence(video);
  await bridge.last('getOutline').settle({ ok: true, value: outlineOf(many) });
  for (let page = 0; useEvidence.getState().loading; page += 1) {
    const read = bridge.calls.filter(({ verb }) => verb === 'listEvidence')[page]!;
    const { within } = read.input as { within: Moment };
    expect(useEvidence.getState().lanes.written.items).toHaveLength(1);
    await read.settle({ ok: true, value: many.filter((one) => touches(one, within)) });
    await vi.waitUntil(
      () =>
        bridge.calls.filter(({ verb }) => verb === 'listEvidence').length > page + 1 || !useEvidence.getState().loading,
    );
  }
  await loaded;
  expect(ids()).toEqual(many.map(({ id }) => id));
  expect(useEvidence.getState().lanes.written.items).toEqual([]);
});

it('little evidence is read at once', async () => {
  putStatus({ ...statusOf(sampleVideo, 'done'), evidence: { said: 2, written: 0, seen: 0, heard: 0 } });
  const loaded = loadEvidence(video);
  await bridge.last('listEvidence').settle({ ok: true, value: many.slice(0, 2) });
  await loaded;
  expect(bridge.calls.map(({ verb }) => verb)).toEqual(['listEvidence']);
  expect(ids()).toEqual([1, 2]);
});

it('pages of a video that has left the screen are not read on', async () => {
  putStatus({ ...statusOf(sampleVideo, 'done'), evidence: { said: 3000, written: 0, seen: 0, heard: 3000 } });
  const loaded = loadEvidence(video);
  await bridge.last('getOutline').settle({ ok: true, value: outlineOf(many) });
  await pageIsAsked();
  const first = bridge.last('listEvidence');
  clearEvidence();
  await first.settle({ ok: true, value: many.slice(0, 100) });
  await loaded;
  expect(bridge.calls.filter(({ verb }) => verb === 'listEvidence')).toHaveLength(1);
  expect(ids()).toEqual([]);
});
