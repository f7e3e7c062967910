import { findFiles } from '../batch/find-files.ts';
import { IndexingBatch } from '../batch/indexing-batch.ts';
import type { Engine } from '../domain/engine.ts';
import { toWire } from '../domain/errors.ts';
import { indexReportJson } from '../results/index-report.ts';
import type { AllowedFolders } from './allowed-folders.ts';
import type { Job, JobResults } from './job-schema.ts';

type Indexed = JobResults['index'];

/** Indexes files and what lies in folders, as far as they lie in allowed folders, also behind links. */
export async function indexPaths(
  engine: Engine,
  { allowed, paths }: { allowed: AllowedFolders; paths: readonly string[] },
  signal: AbortSignal,
  change: (part: Pick<Job, 'progress' | 'index'>) => void,
): Promise<Indexed> {
  const indexed: Indexed = { reports: [], failures: [] };
  const onFailure = (path: string, error: unknown): void => void indexed.failures.push({ path, ...toWire(error) });
  const files: string[] = [];
  for (const file of await findFiles(engine, paths, signal, onFailure))
    await allowed.realPath(file).then(
      (real) => files.push(real),
      (error: unknown) => onFailure(file, error),
    );
  change({ index: indexed });
  await new IndexingBatch(engine, signal, {
    onFailure,
    onReport: (report, { media }) => indexed.reports.push(indexReportJson(report, media)),
    index: (video, { position, count, progress }) =>
      engine.indexVideo(
        { video: video.id },
        {
          signal,
          onEvent: (event) => {
            if (event.type !== 'progress') return;
            const etaSeconds = progress.update(video.id, event.fraction);
            const { stage } = event;
            const { fraction } = progress;
            change({ index: indexed, progress: { fraction, path: video.path, stage, position, count, etaSeconds } });
          },
        },
      ),
  }).run(files);
  return indexed;
}
