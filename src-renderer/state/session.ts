import { create } from 'zustand';
import type { VideoStatus } from '../../src-main/domain/engine.ts';
import type { EvidenceId } from '../../src-main/domain/evidence.ts';
import { isFinished } from '../../src-main/domain/stage.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { clearChats, loadChats, reloadLibraryChats } from './chat.ts';
import { clearEvidence, loadEvidence } from './evidence.ts';
import { beginBatch, cancelIndexing, startIndexing } from './jobs.ts';
import { eraseVideo, statusOf } from './library.ts';
import { reportError } from './notices.ts';
import { clearPictures, loadPictures } from './pictures.ts';
import { jump, pause, play, rememberPlace, seek, takePlace, usePlayer } from './player.ts';
import { flushView, keepView } from './saved-view.ts';
import { useSelection } from './selection.ts';
import { changeSettings } from './settings.ts';
import { bringIntoView, flashEvidence, showWhole } from './timeline.ts';

interface Session {
  /** The video on screen. */
  video: VideoId | null;
}

export const useSession = create<Session>()(() => ({ video: null }));

interface ShowOptions {
  play: boolean;
  /** Media time to begin at, with the way back kept; where it was left, and no way back, when not given. */
  at?: number;
}

/** Puts a video on screen, and indexes what is missing. */
export function showVideo(status: VideoStatus, options: ShowOptions): void {
  const { video, view } = status;
  if (useSession.getState().video === video.id) {
    if (options.play) play();
    return;
  }
  flushView();
  const { duration, startTime, picture } = video.media;
  usePlayer.setState({
    video: video.id,
    position: Math.min(options.at ?? view?.position ?? 0, duration),
    duration,
    startTime,
    framesPerSecond: picture?.framesPerSecond ?? 0,
    playing: options.play,
    shuttle: 0,
    playability: 'unknown',
    problem: '',
    ...(options.at === undefined && { places: [] }),
  });
  useSelection.setState({ range: view?.selection ?? null });
  showWhole(duration);
  useSession.setState({ video: video.id });
  void loadEvidence(video.id);
  void loadPictures(video.id);
  void loadChats(video.id, view?.draft ?? '');
  keepView(video.id);
  void changeSettings({ lastVideo: video.id });
  indexIfNeeded(status, true);
}

/** Goes to a moment in any video of the library and points at the evidence there. */
export async function goTo(target: { video: VideoId; start: number; evidence?: EvidenceId }): Promise<void> {
  try {
    if (useSession.getState().video === target.video) jump(target.start);
    else {
      const status = await statusAnyway(target.video);
      if (useSession.getState().video !== null) rememberPlace();
      showVideo(status, { play: false, at: target.start });
    }
    bringIntoView(target.start);
    if (target.evidence !== undefined) flashEvidence(target.evidence);
  } catch (error) {
    reportError(error);
  }
}

/** Returns to where the last jump started, in another video too. */
export async function jumpBack(): Promise<void> {
  const place = takePlace();
  if (!place) return;
  try {
    if (place.video !== null && place.video !== useSession.getState().video)
      showVideo(await statusAnyway(place.video), { play: false, at: place.time });
    else seek(place.time);
    bringIntoView(place.time);
  } catch (error) {
    reportError(error);
  }
}

async function statusAnyway(video: VideoId): Promise<VideoStatus> {
  return statusOf(video) ?? call('getVideo', { video });
}

/** Takes a video out of the library, and off the screen. */
export async function removeVideo(video: VideoId): Promise<void> {
  cancelIndexing(video);
  try {
    await eraseVideo(video);
  } catch (error) {
    reportError(error);
    return;
  }
  usePlayer.setState(({ places }) => ({ places: places.filter((place) => place.video !== video) }));
  void reloadLibraryChats();
  if (useSession.getState().video !== video) return;
  pause();
  keepView(null);
  useSession.setState({ video: null });
  clearEvidence();
  clearPictures();
  clearChats();
  void changeSettings({ lastVideo: null });
}

/** Puts a video in the queue unless all of it is known. */
export function indexIfNeeded(status: VideoStatus, first: boolean): void {
  if (isFinished(status.stages)) return;
  if (first) beginBatch();
  startIndexing(status.video.id, first);
}
