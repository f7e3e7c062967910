import { create } from 'zustand';
import type { VideoStatus } from '../../src-main/domain/engine.ts';
import type { EvidenceId } from '../../src-main/domain/evidence.ts';
import { isFinished } from '../../src-main/domain/stage.ts';
import { isStill } from '../../src-main/domain/still-pictures.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { showCaptionsOf } from './captions.ts';
import { loadChapters } from './chapters.ts';
import { clearChats, forgetVideo, loadChats } from './chat.ts';
import { clearEvidence, loadEvidence } from './evidence.ts';
import { beginBatch, cancelIndexing, startIndexing } from './jobs.ts';
import { closeLibrary } from './layout.ts';
import { eraseVideo, putStatus, statusOf } from './library.ts';
import { reportError } from './notices.ts';
import { dropTab, openTab, useOpenVideos } from './open-videos.ts';
import { clearPictures, loadPictures } from './pictures.ts';
import { jump, pause, play, rememberPlace, seek, takePlace, takePlaceAhead, usePlayer, type Place } from './player.ts';
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
  /** The library stays open over it: nobody asked for the video just now. */
  behind?: boolean;
}

/** Less than this of a video, in seconds, is not worth going on with. */
const shortestRest = 0.5;

/** Puts a video on screen, in a tab of its own, and indexes what is missing. */
export function showVideo(status: VideoStatus, options: ShowOptions): void {
  const { video, view } = status;
  if (!options.behind) closeLibrary();
  if (useSession.getState().video === video.id) {
    if (options.play) play();
    return;
  }
  flushView();
  const { duration, startTime, picture } = video.media;
  const left = view?.position ?? 0;
  // Who plays a video that was left at its end wants it from the start.
  const position = options.at ?? (options.play && left > duration - shortestRest ? 0 : left);
  openTab(video.id, useSession.getState().video);
  usePlayer.setState({
    video: video.id,
    position: Math.min(position, duration),
    duration,
    startTime,
    framesPerSecond: picture?.framesPerSecond ?? 0,
    playing: options.play && !isStill(video.media),
    shuttle: 0,
    playability: isStill(video.media) ? 'plays' : 'unknown',
    problem: null,
    ...(options.at === undefined && { places: [], placesAhead: [] }),
  });
  useSelection.setState({ range: view?.selection ?? null });
  showWhole(duration);
  useSession.setState({ video: video.id });
  void loadEvidence(video.id);
  void loadPictures(video.id);
  void loadChapters(video.id);
  void loadChats(video.id, view?.draft ?? '');
  showCaptionsOf(video.id, view?.captions);
  keepView(video.id);
  void changeSettings({ lastVideo: video.id });
  if (isFinished(status.stages)) void lookForSubtitles(video.id);
  else indexIfNeeded(status, true);
}

/** Subtitles may have been put beside a video since it was indexed. */
async function lookForSubtitles(video: VideoId): Promise<void> {
  try {
    const status = await call('lookForSubtitles', { video });
    putStatus(status);
    indexIfNeeded(status, true);
  } catch {
    // What is known of the video is enough to show it.
  }
}

/** Goes to a moment in any video of the library and points at the evidence there. */
export async function goTo(target: { video: VideoId; start: number; evidence?: EvidenceId }): Promise<void> {
  try {
    if (useSession.getState().video === target.video) {
      jump(target.start);
      closeLibrary();
    } else {
      closeLibrary();
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
  await goToPlace(takePlace());
}

/** Takes back the last way back. */
export async function jumpForward(): Promise<void> {
  await goToPlace(takePlaceAhead());
}

async function goToPlace(place: Place | undefined): Promise<void> {
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
  const isElsewhere = (place: Place): boolean => place.video !== video;
  usePlayer.setState(({ places, placesAhead }) => ({
    places: places.filter(isElsewhere),
    placesAhead: placesAhead.filter(isElsewhere),
  }));
  void forgetVideo(video);
  if (useSession.getState().video === video) keepView(null);
  closeVideo(video);
}

/** Closes the tab of a video; its neighbour comes on screen where that was there. The library keeps the video. */
export function closeVideo(video: VideoId): void {
  const { videos } = useOpenVideos.getState();
  const at = videos.indexOf(video);
  const next = statusOf(videos[at + 1] ?? videos[at - 1] ?? null);
  dropTab(video);
  if (useSession.getState().video !== video) return;
  if (next) showVideo(next, { play: false, behind: true });
  else clearScreen();
}

function clearScreen(): void {
  pause();
  flushView();
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
