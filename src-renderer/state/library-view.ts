import { create } from 'zustand';
import type { LibraryOrder } from '../../src-main/domain/settings.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { useSettings } from './settings.ts';

interface LibraryView {
  filter: string;
  selected: ReadonlySet<VideoId>;
  /** The videos that are asked about, to be removed from the library. */
  removing: readonly VideoId[];
}

/** What of the library is shown, and what is selected in it. */
export const useLibraryView = create<LibraryView>()(() => ({
  filter: '',
  selected: new Set(),
  removing: [],
}));

/** The order that the person has chosen. */
export function useLibraryOrder(): LibraryOrder {
  return useSettings(({ settings }) => settings?.libraryOrder ?? 'opened');
}

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
