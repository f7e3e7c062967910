import type { VideoId } from '../../src-main/domain/video.ts';

/** What a video that is dragged within the window is called; other programs know nothing of it. */
const type = 'application/x-sightsound-video';

export function beginVideoDrag(data: DataTransfer, video: VideoId): void {
  data.setData(type, video);
  data.effectAllowed = 'move';
}

export function isVideoDrag({ types }: DataTransfer): boolean {
  return types.includes(type);
}

/** The video that was dropped; undefined when it was something else. */
export function draggedVideo(data: DataTransfer): VideoId | undefined {
  return data.getData(type) || undefined;
}
