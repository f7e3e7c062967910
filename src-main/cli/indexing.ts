import { type BatchListeners, IndexingBatch, type PlaceInBatch } from '../batch/indexing-batch.ts';
import type { Engine } from '../domain/engine.ts';
import type { IndexReport } from '../domain/stage.ts';
import type { Video } from '../domain/video.ts';
import { Progress } from './progress.ts';
import { tell } from './terminal.ts';

/** Indexes a video and shows how far it is. A video that is finished shows nothing. */
export async function indexWithProgress(
  engine: Engine,
  video: Video,
  signal: AbortSignal,
  place?: PlaceInBatch,
): Promise<IndexReport> {
  using progress = new Progress(video.name);
  return await engine.indexVideo(
    { video: video.id },
    {
      signal,
      onEvent: (event) => {
        if (event.type === 'warning') progress.interrupt(() => tell(`${video.name}: ${event.message} (${event.code})`));
        if (event.type !== 'progress') return;
        const batchEta = place?.progress.update(video.id, event.fraction) ?? null;
        progress.update(event, place && place.count > 1 ? { ...place, etaSeconds: batchEta } : undefined);
      },
    },
  );
}

/** A batch that shows how far it is on stderr. */
export function batchWithProgress(
  engine: Engine,
  signal: AbortSignal,
  listeners: Pick<BatchListeners, 'onReport' | 'onFailure'>,
): IndexingBatch {
  return new IndexingBatch(engine, signal, {
    ...listeners,
    index: (video, place) => indexWithProgress(engine, video, signal, place),
    onLooked: (done, of) => tell(`Looked at ${done} of ${of} files.`),
  });
}
