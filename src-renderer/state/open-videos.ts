import { create } from 'zustand';
import type { VideoStatus } from '../../src-main/domain/engine.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { changeSettings, useSettings } from './settings.ts';

/** The videos that have a tab, in the order of the tabs. */
export const useOpenVideos = create<{ videos: readonly VideoId[] }>()(() => ({ videos: [] }));

/** As many tabs as the settings keep; the one furthest from the newest goes. */
const most = 200;

/** What is opened before the tabs of the last time are known does not replace them. */
let isRestored = false;

/** Brings the tabs of the last time back, as far as the library still has their videos. */
export function restoreTabs(known: readonly VideoStatus[]): void {
  const ids = new Set(known.map(({ video }) => video.id));
  const saved = useSettings.getState().settings?.openVideos ?? [];
  const { videos } = useOpenVideos.getState();
  isRestored = true;
  keep([...new Set([...saved, ...videos])].filter((id) => ids.has(id)));
}

/** Gives a video a tab behind another one's, or at the end, unless it has one. */
export function openTab(video: VideoId, behind: VideoId | null): void {
  const { videos } = useOpenVideos.getState();
  if (videos.includes(video)) return;
  const at = behind === null ? videos.length : videos.indexOf(behind) + 1;
  const all = videos.toSpliced(at, 0, video);
  if (all.length > most) all.splice(at > most / 2 ? 0 : most, 1);
  keep(all);
}

/** Gives videos tabs at the end of the row, those that have none yet. */
export function openTabs(videos: readonly VideoId[]): void {
  keep([...new Set([...useOpenVideos.getState().videos, ...videos])].slice(-most));
}

export function dropTab(video: VideoId): void {
  const { videos } = useOpenVideos.getState();
  if (videos.includes(video)) keep(videos.filter((id) => id !== video));
}

/** Moves a tab to a gap of the row, counted from 0 before the first, as the row is now. */
export function moveTab(video: VideoId, gap: number): void {
  const { videos } = useOpenVideos.getState();
  const from = videos.indexOf(video);
  if (from < 0) return;
  keep(videos.toSpliced(from, 1).toSpliced(gap > from ? gap - 1 : gap, 0, video));
}

function keep(videos: readonly VideoId[]): void {
  useOpenVideos.setState({ videos });
  const saved = useSettings.getState().settings?.openVideos;
  if (isRestored && saved?.join() !== videos.join()) void changeSettings({ openVideos: [...videos] });
}
