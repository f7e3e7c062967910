import type { Engine } from '../domain/engine.ts';
import type { IndexReport } from '../domain/stage.ts';
import type { Video } from '../domain/video.ts';
import { Progress } from './progress.ts';
import { tell } from './terminal.ts';

/** Indexes a video and shows how far it is. A video that is finished shows nothing. */
export async function indexWithProgress(engine: Engine, video: Video, signal: AbortSignal): Promise<IndexReport> {
  using progress = new Progress(video.name);
  return await engine.indexVideo(
    { video: video.id },
    {
      signal,
      onEvent: (event) => {
        if (event.type === 'progress') progress.update(event.fraction, event.stage, event.etaSeconds);
        if (event.type === 'warning') progress.interrupt(() => tell(`${video.name}: ${event.message} (${event.code})`));
      },
    },
  );
}
