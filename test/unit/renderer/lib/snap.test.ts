import { expect, it } from 'vitest';
import { nextSnap, snapTo } from '../../../../src-renderer/lib/snap.ts';

const places = { shots: [0, 5, 9.3], lines: [new Float64Array([2, 9.2]), new Float64Array([4.6, 12])] };

it('an edge is drawn to the nearest shot or edge of a line', () => {
  expect(snapTo(places, 4.9, 0.5)).toEqual({ time: 5, to: 'shot' });
  expect(snapTo(places, 4.7, 0.5)).toEqual({ time: 4.6, to: 'line' });
  expect(snapTo(places, 9.2, 0.5)).toEqual({ time: 9.2, to: 'line' });
  expect(snapTo(places, 12.4, 0.5)).toEqual({ time: 12, to: 'line' });
});

it('nothing is drawn from afar', () => {
  expect(snapTo(places, 7, 0.5)).toBeUndefined();
  expect(snapTo({ shots: [], lines: [] }, 7, 100)).toBeUndefined();
});

it('of two that are as near, the shot', () => {
  expect(snapTo({ shots: [2], lines: [[1]] }, 1.5, 1)).toEqual({ time: 2, to: 'shot' });
  expect(snapTo({ shots: [2], lines: [[2]] }, 1.5, 1)).toEqual({ time: 2, to: 'shot' });
});

it('the next place is beyond the one that it stands on, whatever it is', () => {
  expect(nextSnap(places, 5, 1)).toEqual({ time: 9.2, to: 'line' });
  expect(nextSnap(places, 9.2, 1)).toEqual({ time: 9.3, to: 'shot' });
  expect(nextSnap(places, 5, -1)).toEqual({ time: 4.6, to: 'line' });
  // Half a frame away is where it stands.
  expect(nextSnap(places, 4.999, 1)).toEqual({ time: 9.2, to: 'line' });
  expect(nextSnap(places, 12, 1)).toBeUndefined();
  expect(nextSnap(places, 0, -1)).toBeUndefined();
});
