import { expect, test } from 'vitest';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { EventStream, type EngineEvent } from '../../../src-main/host/event-stream.ts';

const video = 'a'.repeat(64);
const item = (id: number): Evidence => {
  return { id, video, kind: 'heard', text: 'Dog', score: 1, model: 'm', start: id, end: id + 1 };
};
const progress = (fraction: number): EngineEvent => {
  return { type: 'progress', video, stage: 'sounds', stageFraction: fraction, fraction, etaSeconds: null };
};

test('without acknowledgement only a few events are sent; the rest is merged and bounded', () => {
  const sent: EngineEvent[] = [];
  const stream = new EventStream((event) => sent.push(event));
  for (let id = 1; id <= 1000; id += 1) {
    stream.push({ type: 'evidence', video, items: [item(id)] });
    stream.push(progress(id / 1000));
  }
  expect(sent).toHaveLength(8);
  stream.end();
  expect(sent).toHaveLength(10);
  const ids = sent.flatMap((event) => (event.type === 'evidence' ? event.items.map(({ id }) => id) : []));
  expect(ids).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
  expect(sent.at(-1)).toEqual(progress(1));
});

test('each acknowledgement lets one more go', () => {
  const sent: EngineEvent[] = [];
  const stream = new EventStream((event) => sent.push(event));
  for (let n = 0; n < 12; n += 1) stream.push({ type: 'claim', claim: { text: `Sentence ${n}.`, citations: [] } });
  expect(sent).toHaveLength(8);
  stream.received();
  stream.received();
  expect(sent).toHaveLength(10);
  stream.end();
  expect(sent.map((event) => (event.type === 'claim' ? event.claim.text : ''))).toEqual(
    Array.from({ length: 12 }, (_, n) => `Sentence ${n}.`),
  );
});

test('events of other videos and stages stay apart', () => {
  const sent: EngineEvent[] = [];
  const stream = new EventStream((event) => sent.push(event));
  for (let n = 0; n < 8; n += 1) stream.push(progress(0));
  const other = 'b'.repeat(64);
  stream.push({ type: 'evidence', video, items: [item(1)] });
  stream.push({ type: 'evidence', video: other, items: [{ ...item(2), video: other }] });
  stream.push({ type: 'progress', video, stage: 'speech', stageFraction: 0.5, fraction: 0.5, etaSeconds: null });
  stream.push(progress(0.5));
  stream.end();
  expect(sent.slice(8)).toHaveLength(4);
});
