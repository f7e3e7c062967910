import type { Script } from './fake-bridge.ts';
import type { WindowPage } from './page.ts';
import { otherVideos, sampleVideo, statusOf } from './videos.ts';

/** A view of the window, and how a person gets there. */
export interface View {
  script: Script;
  go?: (page: WindowPage['page']) => Promise<void>;
}

export const library = [
  { ...statusOf(sampleVideo, 'done'), view: { position: 21.3, selection: { start: 12, end: 19 } } },
  statusOf(otherVideos.soundOnly, 'waiting'),
];

/** A library of two videos, one of them open. */
export const opened: Script = { library, settings: { lastVideo: sampleVideo.id } };
