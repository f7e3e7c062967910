import { create } from 'zustand';
import type { VideoStatus } from '../../src-main/domain/engine.ts';
import type { StageProgress } from '../../src-main/domain/stage.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';

interface Library {
  /** False until the library was read once. */
  loaded: boolean;
  /** Every video, the one opened last first. */
  statuses: readonly VideoStatus[];
}

export const useLibrary = create<Library>()(() => ({ loaded: false, statuses: [] }));

export async function loadLibrary(): Promise<readonly VideoStatus[]> {
  const statuses = byLastOpened(await call('listVideos', {}));
  useLibrary.setState({ loaded: true, statuses });
  return statuses;
}

export function statusOf(video: VideoId | null): VideoStatus | undefined {
  return useLibrary.getState().statuses.find((status) => status.video.id === video);
}

/** Adds a video or replaces what is known of it. */
export function putStatus(status: VideoStatus): void {
  useLibrary.setState(({ statuses }) => ({
    statuses: byLastOpened([...statuses.filter(({ video }) => video.id !== status.video.id), status]),
  }));
}

/** Notes how far one stage of a video is. */
export function putStage(video: VideoId, progress: StageProgress): void {
  useLibrary.setState(({ statuses }) => ({
    statuses: statuses.map((status) => {
      if (status.video.id !== video) return status;
      const known = status.stages.some(({ stage }) => stage === progress.stage);
      const stages = known
        ? status.stages.map((other) => (other.stage === progress.stage ? progress : other))
        : [...status.stages, progress];
      return { ...status, stages };
    }),
  }));
}

/** Takes a video out of the library; the media file stays. */
export async function eraseVideo(video: VideoId): Promise<void> {
  await call('eraseVideo', { video });
  useLibrary.setState(({ statuses }) => ({ statuses: statuses.filter((status) => status.video.id !== video) }));
}

function byLastOpened(statuses: readonly VideoStatus[]): VideoStatus[] {
  return [...statuses].sort((a, b) => b.video.openedAt - a.video.openedAt);
}
