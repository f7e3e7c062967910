import { Option, type Command } from 'commander';
import type { Evidence } from '../../domain/evidence.ts';
import { subRip, webVideoText } from '../../domain/subtitle-files.ts';
import { standingTrack, type SubtitleTrack } from '../../domain/subtitles.ts';
import { toJson } from '../../results/json.ts';
import { transcriptJson } from '../../results/transcript.ts';
import { cuesOf } from '../cues.ts';
import { withIndexedVideo } from '../engine.ts';
import type { Perform } from '../command.ts';
import { print, tell } from '../terminal.ts';

type Format = 'srt' | 'vtt' | 'txt' | 'json';

/** @param subtitles the track that the words were taken from; undefined where they were recognised */
const writers: Record<Format, (lines: readonly Evidence[], subtitles: SubtitleTrack | undefined) => string> = {
  srt: (lines) => subRip(lines.flatMap(cuesOf)),
  vtt: (lines) => webVideoText(lines.flatMap(cuesOf)),
  txt: (lines) => lines.map((line) => line.text).join('\n'),
  json: (lines, subtitles) => toJson(transcriptJson(lines, subtitles)),
};

export function transcriptCommand(program: Command, perform: Perform): void {
  program
    .command('transcript')
    .description('print what is said in a video; the video is indexed first if needed')
    .argument('<file>')
    .addOption(
      new Option('--format <format>', 'subtitles, words without times, or JSON')
        .choices(Object.keys(writers))
        .default('txt'),
    )
    .action((file: string, { format }: { format: Format }) =>
      perform((context) =>
        withIndexedVideo(context, file, async (engine, { video }) => {
          const subtitles = standingTrack(await engine.listSubtitles({ video: video.id }));
          if (subtitles) tell(`What is said was taken from the subtitles ${subtitles.source}.`);
          print(writers[format](await engine.listEvidence({ video: video.id, kinds: ['said'] }), subtitles));
        }),
      ),
    );
}
