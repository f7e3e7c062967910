import type { Command } from 'commander';
import { findFiles } from '../../batch/find-files.ts';
import type { Engine } from '../../domain/engine.ts';
import { evidenceKinds } from '../../domain/evidence.ts';
import { isFinished, type IndexReport } from '../../domain/stage.ts';
import { standingTrack } from '../../domain/subtitles.ts';
import { formatTime } from '../../domain/time.ts';
import type { MediaInfo } from '../../domain/video.ts';
import { indexReportJson, missingTracks } from '../../results/index-report.ts';
import { withEngine } from '../engine.ts';
import { exitCodes, type Perform } from '../command.ts';
import { batchWithProgress } from '../indexing.ts';
import { complain, print, printJson, tell } from '../terminal.ts';

interface IndexOptions {
  unfinished?: boolean;
  json?: boolean;
}

export function indexCommand(program: Command, perform: Perform): void {
  const command = program
    .command('index')
    .description('listen to videos and store what is said and heard in them')
    .argument('[paths...]', 'files, or folders with all media files inside')
    .option('--unfinished', 'go on with every video of the library that failed or was not finished')
    .option('--json', 'print one JSON line per video');
  command.action((paths: string[], { unfinished, json }: IndexOptions) => {
    if (paths.length === 0 && !unfinished) command.error("error: missing required argument 'paths'");
    return perform((context) =>
      withEngine(context, 'write', async (engine) => {
        let failures = 0;
        const onFailure = (path: string, error: unknown): void => {
          failures++;
          complain(error, undefined, path);
        };
        const files = await findFiles(engine, paths, context.signal, onFailure);
        if (unfinished) files.push(...(await unfinishedFiles(engine)));
        const batch = batchWithProgress(engine, context.signal, {
          onFailure,
          onReport: (report, { media }) =>
            json ? printJson(indexReportJson(report, media)) : print(reportLine(report, media)),
        });
        await batch.run(files);
        if (failures > 0 && files.length > 1)
          tell(`${failures} of ${files.length} failed; run the same command again to retry them alone.`);
        return failures > 0 ? exitCodes.failed : exitCodes.done;
      }),
    );
  });
}

async function unfinishedFiles(engine: Engine): Promise<string[]> {
  const videos = await engine.listVideos({});
  return videos.filter(({ stages }) => !isFinished(stages)).map(({ video }) => video.path);
}

function reportLine({ path, duration, seconds, evidence, warnings, subtitles }: IndexReport, media: MediaInfo): string {
  const counts = evidenceKinds.filter((kind) => evidence[kind] > 0).map((kind) => `${kind} ${evidence[kind]}`);
  const words = standingTrack(subtitles);
  const remarks = [
    ...missingTracks(media).map((track) => `no ${track}`),
    ...(media.audio.length > 1 ? [`first of ${media.audio.length} sound tracks`] : []),
    ...(warnings.some(({ code }) => code === 'MEDIA_TRUNCATED') ? ['cut short'] : []),
    ...(words ? [`words from ${words.source}`] : []),
  ];
  const found = counts.length > 0 || media.audio.length === 0 ? counts : ['nothing found'];
  return `${path}: ${[formatTime(duration), ...remarks, ...found].join(', ')} (${seconds.toFixed(1)} s)`;
}
