import { basename } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { Cue } from '../domain/subtitles.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { runForBytes } from './run.ts';
import { decodeText } from './text-encoding.ts';

/** A film has 2000 cues, a day of live captions some 40,000. */
export const mostCues = 50_000;
/** What is longer could not be read while it is shown. */
const longestText = 500;
/** What is shown for longer, in seconds, is no cue but a fault in the times. */
const longestCue = 300;
/** Longer than any line that a person reads; ffmpeg would spend minutes on a line of megabytes. */
const longestLine = 20_000;
const mostBytes = 16 * 1024 * 1024;
const patience = 20;

/**
 * ffmpeg's reader for each kind of side-car file. ffmpeg reads every format, also in its broken forms, and writes plain text in SubRip,
 * which is the same for side-cars and for streams: a reader of our own would be one more for each format.
 */
const demuxers: Readonly<Record<string, string>> = { srt: 'srt', vtt: 'webvtt', ass: 'ass', ssa: 'ass' };

/** How ffmpeg hands on cues of any text format: SubRip without tags. */
export const plainCues: readonly string[] = ['-c:s', 'text', '-f', 'srt'];

/** Extensions of side-car files, in lower case. */
export const sideCarExtensions: readonly string[] = Object.keys(demuxers);

/**
 * The cues of a side-car file in media time, sorted.
 * Errors: `SUBTITLES_UNREADABLE` for what is no such file, or too large to be real; `CANCELLED`, `FFMPEG_MISSING`.
 */
export async function readSideCar(
  tools: MediaTools,
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Cue[]> {
  const demuxer = demuxers[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  const text = decodeText(bytes);
  if (demuxer === undefined || text === undefined || hasEndlessLine(text)) throw unreadable(name);
  const args = [
    ['-nostdin', '-v', 'error', '-protocol_whitelist', 'pipe', '-f', demuxer, '-i', 'pipe:0'],
    [...plainCues, '-fs', String(mostBytes), 'pipe:1'],
  ].flat();
  const input = Buffer.from(text, 'utf8');
  const { code, output, errors } = await runForBytes(tools.ffmpeg.path, args, {
    signal,
    input,
    patience,
    limit: 2 * mostBytes,
  });
  if (code !== 0 && output.length === 0) throw unreadable(name, new Error(errors));
  const cues = parseCues(output.toString('utf8'), demuxer === 'ass');
  if (cues.length > mostCues) throw unreadable(name);
  return cues;
}

export function unreadable(path: string, cause?: unknown): AppError {
  return new AppError('SUBTITLES_UNREADABLE', `${basename(path)} cannot be read as subtitles.`, { cause });
}

const timing = /^(\d{2,5}):(\d\d):(\d\d),(\d{3}) --> (\d{2,5}):(\d\d):(\d\d),(\d{3})$/;

/**
 * Cues from the SubRip that ffmpeg writes, by their start. Those without text or length, or endless, are left out, and so are drawings.
 *
 * @param styled the text was ASS, whose remarks in braces are not shown
 * @param startTime where the clock of the times begins, in seconds
 */
export function parseCues(subRip: string, styled: boolean, startTime = 0): Cue[] {
  const cues: Cue[] = [];
  let open: { start: number; end: number; lines: string[] } | undefined;
  const close = (): void => {
    const text = open && cueText(open.lines, styled);
    if (open && text && open.start >= 0 && open.end > open.start && open.end - open.start <= longestCue)
      cues.push({ start: open.start, end: open.end, text });
  };
  for (const line of subRip.split('\n')) {
    const times = timing.exec(line)?.slice(1).map(Number);
    if (times) {
      // The line before is the number of this cue.
      open?.lines.pop();
      close();
      open = { start: seconds(times.slice(0, 4)) - startTime, end: seconds(times.slice(4)) - startTime, lines: [] };
    } else open?.lines.push(line);
  }
  close();
  return cues.sort((a, b) => a.start - b.start || a.end - b.end);
}

function seconds([hours = 0, minutes = 0, whole = 0, milliseconds = 0]: readonly number[]): number {
  return (((hours * 60 + minutes) * 60 + whole) * 1000 + milliseconds) / 1000;
}

/** A shape that ASS draws: `m 0 0 l 10 10 …`. */
const drawing = /^m -?[\d.]+ -?[\d.]+ [mnlbspc][-\d. mnlbspc]*$/;
// oxlint-disable-next-line no-control-regex -- nothing that a terminal or a page could take for a command
const control = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

function cueText(lines: readonly string[], styled: boolean): string {
  const text = lines.join('\n').slice(0, 4 * longestText);
  const shown = styled ? text.replace(/\{[^}]*\}/g, '') : text;
  return shown
    .replace(/\\h/g, ' ')
    .replace(control, '')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '' && !drawing.test(line))
    .join('\n')
    .slice(0, longestText);
}

function hasEndlessLine(text: string): boolean {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to - from > longestLine) return true;
    from = to + 1;
  }
  return false;
}
