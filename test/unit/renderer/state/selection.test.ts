import { beforeEach, describe, expect, it } from 'vitest';
import { jump, seek, takePlace, usePlayer } from '../../../../src-renderer/state/player.ts';
import { clearSelection, select, setIn, setOut, useSelection } from '../../../../src-renderer/state/selection.ts';
import {
  bringIntoView,
  followPlayhead,
  moveView,
  showWhole,
  useTimeline,
  zoom,
} from '../../../../src-renderer/state/timeline.ts';

const range = () => useSelection.getState().range;

beforeEach(() => {
  clearSelection();
  usePlayer.setState({ video: 'one', position: 0, duration: 100, places: [] });
  showWhole(100);
});

describe('range', () => {
  it('runs from the earlier to the later time', () => {
    select(9, 4);
    expect(range()).toEqual({ start: 4, end: 9 });
    select(5, 5);
    expect(range()).toBeNull();
  });

  it('runs to the end when only the in point is set, and from the start when only the out point is', () => {
    setIn(30, 100);
    expect(range()).toEqual({ start: 30, end: 100 });
    setOut(40);
    expect(range()).toEqual({ start: 30, end: 40 });
    clearSelection();
    setOut(40);
    expect(range()).toEqual({ start: 0, end: 40 });
  });

  it('drops the other point when it would lie on the wrong side', () => {
    select(30, 40);
    setIn(50, 100);
    expect(range()).toEqual({ start: 50, end: 100 });
    select(30, 40);
    setOut(20);
    expect(range()).toEqual({ start: 0, end: 20 });
  });
});

describe('places', () => {
  it('lead back through each jump, newest first, with the video that was left', () => {
    seek(5);
    jump(40);
    usePlayer.setState({ video: 'other' });
    jump(80);
    expect([takePlace(), takePlace(), takePlace()]).toEqual([
      { video: 'other', time: 40 },
      { video: 'one', time: 5 },
      undefined,
    ]);
  });

  it('are not remembered for a hop within sight, nor beyond the video', () => {
    jump(1);
    expect(usePlayer.getState().places).toEqual([]);
    seek(1e9);
    expect(usePlayer.getState().position).toBe(100);
    seek(-1);
    expect(usePlayer.getState().position).toBe(0);
  });
});

describe('view', () => {
  it('follows the playhead, lets the person look elsewhere, and follows again from a jump', () => {
    zoom(0.1, 0);
    followPlayhead(10.5);
    expect(useTimeline.getState().view.start).toBeGreaterThan(5);
    moveView(60);
    followPlayhead(11);
    expect(useTimeline.getState().view.start).toBe(60);
    bringIntoView(11);
    expect(useTimeline.getState().view.start).toBeLessThan(11);
    followPlayhead(30);
    expect(useTimeline.getState().view.start).toBeGreaterThan(20);
  });
});
