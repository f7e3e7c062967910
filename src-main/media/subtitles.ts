import { isCancelled, toAppError } from '../domain/errors.ts';
import type { Cue, NewSubtitleTrack, SubtitleTrack, SubtitleVerdict } from '../domain/subtitles.ts';
import { isStill } from '../domain/still-pictures.ts';
import type { Video } from '../domain/video.ts';
import type { MediaTools } from './ffmpeg-path.ts';
import { findSideCars, readSideCarBytes, type SideCar } from './side-cars.ts';
import { readSideCar } from './subtitle-cues.ts';
import { findSubtitleStreams, readSubtitleStreams, type SubtitleStream } from './subtitle-streams.ts';

/** Told of a file or stream that is no subtitles, in one sentence. */
export type OnUnreadable = (message: string) => void;

/** All subtitles of a video with their cues: files beside it first, which a person has put there, then the streams in it. */
export async function readSubtitles(
  tools: MediaTools,
  video: Video,
  signal: AbortSignal | undefined,
  onUnreadable: OnUnreadable,
): Promise<NewSubtitleTrack[]> {
  // What lies beside a picture under its name belongs to a video of that name.
  if (isStill(video.media)) return [];
  const tracks: NewSubtitleTrack[] = [];
  for (const file of await findSideCars(video.path)) {
    const cues = await attempt(
      async () => readSideCar(tools, file.name, await readSideCarBytes(file), signal),
      onUnreadable,
    );
    const { size, modifiedMs } = file;
    tracks.push({ ...trackOf(file.name, file, cues, video), file: { size, modifiedMs } });
  }
  return [...tracks, ...(await readStreams(tools, video, signal, onUnreadable))];
}

async function readStreams(
  tools: MediaTools,
  video: Video,
  signal: AbortSignal | undefined,
  onUnreadable: OnUnreadable,
): Promise<NewSubtitleTrack[]> {
  const streams = await findSubtitleStreams(tools, video.path, signal);
  const texts = streams.filter(({ isText }) => isText);
  const { startTime } = video.media;
  const cues =
    texts.length === 0
      ? undefined
      : await attempt(() => readSubtitleStreams(tools, video.path, texts, startTime, signal), onUnreadable);
  return streams.map((stream) => trackOf(`stream ${stream.index}`, stream, cues?.get(stream.index), video));
}

function trackOf(
  source: string,
  { format, language, title, forced, ...rest }: SideCar | SubtitleStream,
  cues: readonly Cue[] | undefined,
  { media }: Video,
): NewSubtitleTrack {
  const shown = (cues ?? [])
    .filter(({ start }) => start < media.duration)
    .map((cue) => ({ ...cue, end: Math.min(cue.end, media.duration) }));
  const isText = !('isText' in rest) || rest.isText;
  const track: Omit<SubtitleTrack, 'cues'> = {
    source,
    format,
    ...(language !== undefined && { language }),
    ...(title !== undefined && { title }),
    forced,
    verdict: isText ? verdictOf(cues && shown, forced) : 'pictures',
  };
  return { track, cues: shown };
}

function verdictOf(cues: readonly Cue[] | undefined, forced: boolean): SubtitleVerdict {
  if (!cues) return 'unreadable';
  if (cues.length === 0) return 'empty';
  return forced ? 'forced' : 'unjudged';
}

/** What cannot be read is told, and does not keep the rest from being read. */
async function attempt<T>(work: () => Promise<T>, onUnreadable: OnUnreadable): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = toAppError(error);
    if (isCancelled(error) || code === 'FFMPEG_MISSING') throw error;
    onUnreadable(message);
    return undefined;
  }
}
