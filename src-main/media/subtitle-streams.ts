import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { throwIfCancelled } from '../domain/errors.ts';
import type { Cue, SubtitleTrack } from '../domain/subtitles.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { inputArguments } from './input.ts';
import { runProgram } from './run.ts';
import { mostCues, parseCues, plainCues } from './subtitle-cues.ts';

/** A stream of subtitles in a media file. */
export interface SubtitleStream extends Pick<SubtitleTrack, 'format' | 'language' | 'title' | 'forced'> {
  /** Its number in the file. */
  index: number;
  /** False where it holds pictures of letters. */
  isText: boolean;
}

const textFormats = new Set(['subrip', 'srt', 'ass', 'ssa', 'webvtt', 'mov_text', 'text']);
const mostStreams = 64;
const mostBytes = 16 * 1024 * 1024;
/** ffmpeg tells twice a second how far it is; where it does not, it is stuck in a cue that is no cue. */
const patience = 30;

const report = z.object({
  streams: z
    .array(
      z.object({
        index: z.int().min(0),
        codec_name: z.string().max(100).optional(),
        disposition: z.object({ forced: z.number().optional() }).optional(),
        tags: z.record(z.string(), z.string()).optional(),
      }),
    )
    .default([]),
});

/** The streams of subtitles in a file, in its order; none where the file cannot be read, which other readers will tell. */
export async function findSubtitleStreams(
  tools: MediaTools,
  path: string,
  signal: AbortSignal | undefined,
): Promise<SubtitleStream[]> {
  const args = ['-v', 'error', '-print_format', 'json', '-show_streams', '-select_streams', 's'];
  const { code, output } = await runProgram(tools.ffprobe.path, [...args, ...inputArguments(path)], { signal });
  if (code !== 0) return [];
  const { streams } = report.parse(JSON.parse(output));
  return streams.slice(0, mostStreams).map(({ index, codec_name: format = 'unknown', disposition, tags }) => {
    const { language, title } = tags ?? {};
    return {
      index,
      format,
      isText: textFormats.has(format),
      ...(language !== undefined && language !== 'und' && language.length <= 35 && { language }),
      ...(title !== undefined && title !== '' && { title: title.slice(0, 200) }),
      forced: Boolean(disposition?.forced) || /\b(?:forced|signs)\b/i.test(title ?? ''),
    };
  });
}

/**
 * The cues of streams of text in media time, by the streams' numbers, in one reading of the file; a stream that cannot be read is left out.
 * They come through files, for a program has only one pipe for results.
 *
 * @param startTime where the file's own clock begins, in seconds
 * @throws AppError CANCELLED, MEDIA_TIMEOUT, FFMPEG_MISSING
 */
export async function readSubtitleStreams(
  tools: MediaTools,
  path: string,
  streams: readonly SubtitleStream[],
  startTime: number,
  signal: AbortSignal | undefined,
): Promise<Map<number, Cue[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'sightsound-subtitles-'));
  try {
    const outputs = streams.map(({ index }) => [
      '-map',
      `0:${index}`,
      ...plainCues,
      '-fs',
      String(mostBytes),
      join(folder, `${index}.srt`),
    ]);
    const args = [
      ['-nostdin', '-v', 'error', '-copyts', '-progress', 'pipe:1', ...inputArguments(path)],
      ...outputs,
    ].flat();
    await runProgram(tools.ffmpeg.path, args, { signal, patience });
    const found = new Map<number, Cue[]>();
    for (const { index, format } of streams) {
      throwIfCancelled(signal);
      const text = await readFile(join(folder, `${index}.srt`), 'utf8').catch(() => undefined);
      if (text === undefined) continue;
      const cues = parseCues(text, format === 'ass' || format === 'ssa', startTime);
      if (cues.length <= mostCues) found.set(index, cues);
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
