import { create } from 'zustand';
import type { VideoId } from '../../src-main/domain/video.ts';
import type { Order } from '../lib/library-order.ts';

interface LibraryView {
  filter: string;
  order: Order;
  selected: ReadonlySet<VideoId>;
  /** The videos that are asked about, to be removed from the library. */
  removing: readonly VideoId[];
}

/** What of the library is shown, and what is selected in it. */
export const useLibraryView = create<LibraryView>()(() => ({
  filter: '',
  order: 'opened',
  selected: new Set(),
  removing: [],
}));

export function selectVideos(videos: Iterable<VideoId>): void {
  useLibraryView.setState({ selected: new Set(videos) });
}

export function toggleSelected(video: VideoId): void {
  const selected = new Set(useLibraryView.getState().selected);
  if (!selected.delete(video)) selected.add(video);
  useLibraryView.setState({ selected });
}

/** Asks whether the videos shall go. */
export function askToRemove(removing: readonly VideoId[]): void {
  useLibraryView.setState({ removing });
}
