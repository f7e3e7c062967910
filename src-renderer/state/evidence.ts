import { create } from 'zustand';
import type { Evidence, EvidenceKind, EvidenceOutline } from '../../src-main/domain/evidence.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call, toVerbError, type VerbError } from '../api.ts';
import { kindsOf } from '../lib/kinds.ts';
import { addToLane, emptyLane, type Lane, outlineLane } from '../lib/lane.ts';
import { pagesOf } from '../lib/pages.ts';
import { painted } from '../lib/painted.ts';
import { statusOf } from './library.ts';

export type Lanes = Readonly<Record<EvidenceKind, Lane>>;

interface EvidenceState {
  video: VideoId | null;
  loading: boolean;
  error: VerbError | null;
  lanes: Lanes;
  /** Where everything is, while much of it is still being read; null otherwise. */
  outline: Lanes | null;
}

/** Rows of each lane: speech comes one line at a time, other things overlap. */
export const laneRows: Readonly<Record<EvidenceKind, number>> = { said: 1, written: 2, seen: 2, heard: 2 };

const noLanes: Lanes = { said: emptyLane, written: emptyLane, seen: emptyLane, heard: emptyLane };
/** As much is read, and checked on its way, without holding anything up. */
const atOnce = 1500;

/** Evidence of the video on screen, kind by kind. */
export const useEvidence = create<EvidenceState>()(() => ({
  video: null,
  loading: false,
  error: null,
  lanes: noLanes,
  outline: null,
}));

/** Reads all evidence of a video from the library. On a first read, what is found meanwhile is kept. */
export async function loadEvidence(video: VideoId): Promise<void> {
  const fresh = useEvidence.getState().video !== video;
  const before = fresh ? { lanes: noLanes, outline: null } : {};
  useEvidence.setState({ video, loading: true, error: null, ...before });
  const known = statusOf(video)?.evidence;
  const count = known ? Object.values(known).reduce((sum, some) => sum + some, 0) : 0;
  try {
    if (count > atOnce) await (fresh ? loadInPages(video) : reloadInPages(video));
    else {
      const items = await call('listEvidence', { video });
      if (isShown(video)) show(items, fresh ? useEvidence.getState().lanes : noLanes);
    }
    if (isShown(video)) useEvidence.setState({ loading: false });
  } catch (error) {
    if (isShown(video)) useEvidence.setState({ loading: false, outline: null, error: toVerbError(error) });
  }
}

/** Adds evidence that indexing has just found. */
export function addEvidence(video: VideoId, items: readonly Evidence[]): void {
  if (isShown(video)) show(items, useEvidence.getState().lanes);
}

export function clearEvidence(): void {
  useEvidence.setState({ video: null, loading: false, error: null, lanes: noLanes, outline: null });
}

/** Shows first where everything is, then reads what it is, page by page: no task of the window may be long. */
async function loadInPages(video: VideoId): Promise<void> {
  const outline = await call('getOutline', { video });
  if (!isShown(video)) return;
  const lanes = Object.fromEntries(
    kindsOf(true).map((kind) => [kind, outlineLane(outline[kind], laneRows[kind])]),
  ) as unknown as Lanes;
  useEvidence.setState({ outline: lanes });
  // Everything else would take its time from the first picture.
  await painted();
  let waiting: Evidence[] = [];
  let [read, shown] = [0, 0];
  for await (const items of readPages(video, outline)) {
    waiting.push(...items);
    read += 1;
    // Each time as much again, so that what is shown is put in order a few times only.
    if (read < shown * 2) continue;
    shown = read;
    await showByKinds(video, waiting);
    waiting = [];
  }
  await showByKinds(video, waiting);
  if (isShown(video)) useEvidence.setState({ outline: null });
}

/** Reads everything anew, page by page, and shows it in the place of what was shown, one kind in each task. */
async function reloadInPages(video: VideoId): Promise<void> {
  const found: Evidence[] = [];
  for await (const items of readPages(video, await call('getOutline', { video }))) found.push(...items);
  const ofKind = Map.groupBy(found, ({ kind }) => kind);
  for (const kind of kindsOf(true)) {
    if (!isShown(video)) return;
    const lane = addToLane(emptyLane, ofKind.get(kind) ?? [], laneRows[kind]);
    useEvidence.setState(({ lanes }) => ({ lanes: { ...lanes, [kind]: lane } }));
    await nextTask();
  }
}

/** What a video holds, part after part of its time, for as long as it is on screen. */
async function* readPages(video: VideoId, outline: EvidenceOutline): AsyncGenerator<Evidence[], void, undefined> {
  for (const within of pagesOf(outline, atOnce)) {
    const items = await call('listEvidence', { video, within });
    if (!isShown(video)) return;
    yield items;
  }
}

/** Shows one kind in each task. */
async function showByKinds(video: VideoId, items: readonly Evidence[]): Promise<void> {
  for (const ofKind of Map.groupBy(items, ({ kind }) => kind).values()) {
    addEvidence(video, ofKind);
    await nextTask();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function isShown(video: VideoId): boolean {
  return useEvidence.getState().video === video;
}

function show(items: readonly Evidence[], lanes: Lanes): void {
  const changed = [...Map.groupBy(items, (item) => item.kind)].map(([kind, added]) => [
    kind,
    addToLane(lanes[kind], added, laneRows[kind]),
  ]);
  useEvidence.setState({ lanes: { ...lanes, ...(Object.fromEntries(changed) as Partial<Lanes>) } });
}
