import { create } from 'zustand';
import type { Pictures, Thumbnail } from '../../src-main/domain/picture.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { joinPictures, noPictures, thumbnailAt } from '../lib/pictures.ts';

interface PicturesState {
  video: VideoId | null;
  pictures: Pictures;
}

/** Shots and thumbnails of the video on screen. */
export const usePictures = create<PicturesState>()(() => ({ video: null, pictures: noPictures }));

let reading: { video: VideoId; again: boolean } | null = null;

/** Reads all pictures of the video on screen; those of another one are dropped at once. */
export async function loadPictures(video: VideoId): Promise<void> {
  if (usePictures.getState().video !== video) usePictures.setState({ video, pictures: noPictures });
  try {
    const pictures = await call('getPictures', { video });
    if (usePictures.getState().video === video) usePictures.setState({ pictures });
  } catch {
    // Without pictures everything else works; the next stretch that is indexed asks again.
  }
}

/** Reads what indexing has just added, if the video is the one on screen; one read at a time. */
export async function addPictures(video: VideoId): Promise<void> {
  if (usePictures.getState().video !== video) return;
  if (reading?.video === video) {
    reading.again = true;
    return;
  }
  const mine = { video, again: true };
  reading = mine;
  while (mine.again && usePictures.getState().video === video) {
    mine.again = false;
    await readNew(video);
  }
  if (reading === mine) reading = null;
}

export function clearPictures(): void {
  usePictures.setState({ video: null, pictures: noPictures });
}

/** The thumbnail of a time in a video, as far as it is on screen and known. */
export function useThumbnail(video: VideoId | null, time: number): Thumbnail | undefined {
  return usePictures((state) => (state.video === video ? thumbnailAt(state.pictures, time) : undefined));
}

async function readNew(video: VideoId): Promise<void> {
  const from = usePictures.getState().pictures.doneTo;
  try {
    const added = await call('getPictures', { video, from });
    const state = usePictures.getState();
    if (state.video !== video) return;
    // Less than was known: another version of the stage has begun anew.
    if (added.doneTo < from) await loadPictures(video);
    else usePictures.setState({ pictures: joinPictures(state.pictures, added, from) });
  } catch {
    // As above.
  }
}
