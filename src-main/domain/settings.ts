import type { PackWriting } from './pack-writing.ts';
import { defaultKeys, type KeyChoice } from './keys.ts';
import type { VideoId } from './video.ts';

/** Videos that wait to be indexed, the next one first. */
export interface SavedQueue {
  videos: VideoId[];
  paused: boolean;
}

/** How the library can be ordered. */
export const libraryOrders = ['opened', 'added', 'name', 'length'] as const;
export type LibraryOrder = (typeof libraryOrders)[number];

/** What can stand beside the video. */
export const sideTabs = ['ask', 'transcript', 'moments', 'chapters'] as const;
export type SideTab = (typeof sideTabs)[number];

/** Small choices of the person, kept in one JSON file that the shell owns and the command line reads. */
export interface Settings {
  theme: 'system' | 'light' | 'dark';
  /** BCP 47 language of the interface; `system` follows the machine. */
  locale: string;
  /** Video to show after a restart. */
  lastVideo: string | null;
  /** Videos that have a tab, in the order of the tabs. */
  openVideos: string[];
  /** The video of the next tab plays where one ends. */
  playOn: boolean;
  /** What stood beside the video last. */
  sideTab: SideTab;
  /** CSS pixels of what stands beside the video; null for its own share of the window. */
  sideWidth: number | null;
  libraryOrder: LibraryOrder;
  /** ffmpeg program chosen by the person; null finds one. */
  ffmpegPath: string | null;
  volume: number;
  muted: boolean;
  /** Whether the video waits for a description that has no room beside the speech. */
  pauseToDescribe: boolean;
  /** How packs write, where not as they have it themselves. */
  packWriting: PackWriting;
  /** What was left to index when the window was closed; null when there was nothing. */
  queue: SavedQueue | null;
  keys: KeyChoice;
}

export const defaultSettings: Readonly<Settings> = {
  theme: 'system',
  locale: 'system',
  lastVideo: null,
  openVideos: [],
  playOn: false,
  sideTab: 'ask',
  sideWidth: null,
  libraryOrder: 'opened',
  ffmpegPath: null,
  volume: 1,
  muted: false,
  pauseToDescribe: false,
  packWriting: {},
  queue: null,
  keys: defaultKeys,
};
