import type { Command } from 'commander';
import type { Evidence } from '../../domain/evidence.ts';
import type { Video } from '../../domain/video.ts';
import { evidenceLine } from '../../results/evidence-line.ts';
import { withIndexedVideo } from '../engine.ts';
import type { Perform } from '../command.ts';
import { print, printJson } from '../terminal.ts';

export function showCommand(program: Command, perform: Perform): void {
  program
    .command('show')
    .description('list everything that was noticed in a video; the video is indexed first if needed')
    .argument('<file>')
    .option('--json', 'print one JSON object')
    .action((file: string, { json }: { json?: boolean }) =>
      perform((context) =>
        withIndexedVideo(context, file, async (engine, { video }) => {
          const evidence = await engine.listEvidence({ video: video.id });
          if (json) printJson(videoJson(video, evidence));
          else print(evidence.map((one) => evidenceLine(one.kind, one, one.text)).join('\n') || 'Nothing was noticed.');
        }),
      ),
    );
}

/** Row numbers stay inside: they mean nothing in another library. */
function videoJson({ id, path, media }: Video, evidence: readonly Evidence[]): object {
  return {
    video: id,
    path,
    duration: media.duration,
    evidence: evidence.map(({ id: _id, video: _video, ...rest }) => rest),
  };
}
