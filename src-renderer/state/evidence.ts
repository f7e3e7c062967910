import { create } from 'zustand';
import type { Evidence, EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call, toVerbError, type VerbError } from '../api.ts';
import { buildLane, emptyLane, type Lane } from '../lib/lane.ts';

export type Lanes = Readonly<Record<EvidenceKind, Lane>>;

interface EvidenceState {
  video: VideoId | null;
  loading: boolean;
  error: VerbError | null;
  lanes: Lanes;
}

/** Rows of each lane: speech comes one line at a time, other things overlap. */
export const laneRows: Readonly<Record<EvidenceKind, number>> = { said: 1, written: 2, seen: 2, heard: 2 };

const noLanes: Lanes = { said: emptyLane, written: emptyLane, seen: emptyLane, heard: emptyLane };

/** Evidence of the video on screen, kind by kind. */
export const useEvidence = create<EvidenceState>()(() => ({
  video: null,
  loading: false,
  error: null,
  lanes: noLanes,
}));

/** Reads all evidence of a video from the library. On a first read, what is found meanwhile is kept. */
export async function loadEvidence(video: VideoId): Promise<void> {
  const fresh = useEvidence.getState().video !== video;
  useEvidence.setState({ video, loading: true, error: null, ...(fresh ? { lanes: noLanes } : {}) });
  try {
    const items = await call('listEvidence', { video });
    const state = useEvidence.getState();
    if (state.video === video)
      useEvidence.setState({ loading: false, lanes: merge(fresh ? state.lanes : noLanes, items) });
  } catch (error) {
    if (useEvidence.getState().video === video) useEvidence.setState({ loading: false, error: toVerbError(error) });
  }
}

/** Adds evidence that indexing has just found. */
export function addEvidence(video: VideoId, items: readonly Evidence[]): void {
  const state = useEvidence.getState();
  if (state.video === video) useEvidence.setState({ lanes: merge(state.lanes, items) });
}

export function clearEvidence(): void {
  useEvidence.setState({ video: null, loading: false, error: null, lanes: noLanes });
}

function merge(lanes: Lanes, items: readonly Evidence[]): Lanes {
  const merged: Record<EvidenceKind, Lane> = { ...lanes };
  for (const [kind, added] of Map.groupBy(items, (item) => item.kind)) {
    const byId = new Map(lanes[kind].items.map((item) => [item.id, item]));
    for (const item of added) byId.set(item.id, item);
    merged[kind] = buildLane([...byId.values()], laneRows[kind]);
  }
  return merged;
}
