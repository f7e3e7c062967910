import type { MediaInfo } from './video.ts';

/** Kinds of files that hold one still picture. It counts as a video of a second without sound, whose one frame it is. */
export const stillContainers = ['png', 'jpeg', 'webp'] as const;
export type StillContainer = (typeof stillContainers)[number];
export const stillSeconds = 1;

/** True for a picture that does not move. */
export function isStill(media: Pick<MediaInfo, 'container'>): media is MediaInfo & { container: StillContainer } {
  return stillContainers.some((kind) => kind === media.container);
}

/** A folder's pictures are not taken for media: they are opened where they are named. Lower case, without a dot. */
export const pictureExtensions: readonly string[] = ['png', 'jpg', 'jpeg', 'webp'];
