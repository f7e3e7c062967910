import { call } from '../api.ts';
import { loadTracks, setCaptionMenu, useCaptions } from './captions.ts';
import { loadEvidence } from './evidence.ts';
import { startIndexing } from './jobs.ts';
import { putStatus } from './library.ts';
import { reportError } from './notices.ts';

/** Has the speech of the video on screen recognised, although subtitles say it. */
export async function transcribeAnyway(): Promise<void> {
  const { video } = useCaptions.getState();
  if (video === null) return;
  setCaptionMenu(false);
  try {
    putStatus(await call('transcribeAnyway', { video }));
    await Promise.all([loadTracks(video), loadEvidence(video)]);
    startIndexing(video, true);
  } catch (error) {
    reportError(error);
  }
}
