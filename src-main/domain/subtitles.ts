import type { Moment } from './time.ts';

/** One subtitle: plain text, lines parted by line feeds, with its media time. */
export interface Cue extends Moment {
  text: string;
}

/** What a track of subtitles lies in: the name of a file beside the video, or `stream N` for a stream in it. */
export type SubtitleSource = string;

/**
 * What was found out about a track. `speech`: its cues stand for what is said. Otherwise why they do not:
 * `forced` (only what is foreign or written), `pictures` (holds pictures of letters), `unreadable`, `empty`, `other-language`, `different`
 * (other words than those heard), `shifted` (its times are off), `incomplete` (speech without cues), `unheard` (no speech to
 * compare with), `recognised` (what is said was recognised before the track was there), `surpassed` (another track is as good),
 * `set-aside` (the person wants recognition), `unjudged` (not compared yet).
 */
export const subtitleVerdicts = [
  'speech',
  'forced',
  'pictures',
  'unreadable',
  'empty',
  'other-language',
  'different',
  'shifted',
  'incomplete',
  'unheard',
  'recognised',
  'surpassed',
  'set-aside',
  'unjudged',
] as const;
export type SubtitleVerdict = (typeof subtitleVerdicts)[number];

/** A track of subtitles that belongs to a video. */
export interface SubtitleTrack {
  source: SubtitleSource;
  /** As ffmpeg names it, such as `subrip`. */
  format: string;
  /** BCP 47, as the file says it. */
  language?: string;
  title?: string;
  /** Only for what the viewer would not understand otherwise: foreign speech, signs. */
  forced: boolean;
  /** How many cues can be shown; 0 where it cannot be used. */
  cues: number;
  verdict: SubtitleVerdict;
  /** Share of words that the cues and what was heard have in common, 0..1, where they were compared. */
  agreement?: number;
  /** Seconds by which the cues come early (above 0) or late (below), where they were compared. */
  offset?: number;
}

/** The track that what is said was taken from. */
export function standingTrack(tracks: readonly SubtitleTrack[]): SubtitleTrack | undefined {
  return tracks.find(({ verdict }) => verdict === 'speech');
}

/** Tells of a file that it is unchanged. */
export interface FileStamp {
  size: number;
  /** Milliseconds since 1970. */
  modifiedMs: number;
}

/** A track that was found, with its cues. */
export interface NewSubtitleTrack {
  track: Omit<SubtitleTrack, 'cues'>;
  cues: readonly Cue[];
  /** Of a file beside the video. */
  file?: FileStamp;
}
