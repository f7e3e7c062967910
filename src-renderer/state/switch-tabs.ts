import type { VideoId } from '../../src-main/domain/video.ts';
import { statusOf } from './library.ts';
import { moveTab, openTabs, useOpenVideos } from './open-videos.ts';
import { closeVideo, showVideo, useSession } from './session.ts';
import { useSettings } from './settings.ts';

/** Shows the video of a tab by its number; 9 is the last one, however many there are. */
export function showTabNumber(number: number): void {
  const { videos } = useOpenVideos.getState();
  show(number === 9 ? videos.at(-1) : videos[number - 1]);
}

/** Shows the video of the tab beside the current one; from the last on to the first. */
export function stepTab(by: 1 | -1): void {
  const { videos } = useOpenVideos.getState();
  show(videos.at((current() + by) % videos.length));
}

/** Opens videos in tabs; the first of them comes on screen. */
export function openInTabs(videos: readonly VideoId[]): void {
  openTabs(videos);
  show(videos[0]);
}

export function closeCurrentTab(): void {
  const { video } = useSession.getState();
  if (video !== null) closeVideo(video);
}

/** Moves a tab, the current one if none is named, by one place. */
export function shiftTab(by: 1 | -1, video = useSession.getState().video): void {
  if (video === null) return;
  const at = useOpenVideos.getState().videos.indexOf(video);
  if (at + by >= 0) moveTab(video, by > 0 ? at + 2 : at - 1);
}

/** Called where a video ends: plays that of the next tab, if the person wants that. */
export function playNextTab(): void {
  if (!useSettings.getState().settings?.playOn) return;
  const next = statusOf(useOpenVideos.getState().videos[current() + 1] ?? null);
  if (next) showVideo(next, { play: true, behind: true });
}

function current(): number {
  const { video } = useSession.getState();
  return video === null ? -1 : useOpenVideos.getState().videos.indexOf(video);
}

function show(video: VideoId | undefined): void {
  const status = statusOf(video ?? null);
  if (status) showVideo(status, { play: false });
}
