import type { NewEvidence, Evidence, EvidenceId, SeenPart } from './evidence.ts';
import type { ErrorCode } from './errors.ts';
import type { Glimpse } from './glimpse.ts';
import type { NewPictures } from './picture.ts';
import type { LineVoice, SpeakersFound } from './speaker.ts';
import type { SubtitleTrack } from './subtitles.ts';
import type { VideoId } from './video.ts';

/** Steps of indexing in the order in which they may start. */
export const stageNames = [
  'waveform',
  'shots',
  'objects',
  'scenes',
  'text',
  'sounds',
  'subtitles',
  'speech',
  'speakers',
  'embeddings',
] as const;
export type StageName = (typeof stageNames)[number];

/** `absent`: the video has nothing for this stage (no sound, no picture, words that subtitles say); its coverage counts as whole. */
export type StageState = 'waiting' | 'running' | 'done' | 'failed' | 'absent';

/** How far one stage of one video is. A new `version` makes the stage run again. */
export interface StageProgress {
  stage: StageName;
  version: string;
  state: StageState;
  /** Media time in seconds up to which the results are stored. */
  doneTo: number;
  /** Wall-clock seconds spent so far. */
  seconds: number;
  error?: { code: ErrorCode; message: string };
}

/** Share of the video that each stage has finished, 0..1. */
export type Coverage = Partial<Record<StageName, number>>;

/**
 * What happens while a video is indexed, in order. `fraction` is the finished share of all stages, `stageFraction` that of
 * the one that has just stored something; neither falls within one run.
 */
export type IndexEvent =
  | {
      type: 'progress';
      video: VideoId;
      stage: StageName;
      stageFraction: number;
      fraction: number;
      etaSeconds: number | null;
    }
  | { type: 'stage'; video: VideoId; progress: StageProgress }
  | { type: 'evidence'; video: VideoId; items: Evidence[] }
  | { type: 'warning'; video: VideoId; code: ErrorCode; message: string };

/** Result of one indexing run. */
export interface IndexReport {
  video: VideoId;
  path: string;
  duration: number;
  /** Wall-clock seconds of this run. */
  seconds: number;
  evidence: Record<Evidence['kind'], number>;
  stages: StageProgress[];
  coverage: Coverage;
  warnings: { code: ErrorCode; message: string }[];
  /** Tracks of subtitles, in the file and beside it. */
  subtitles: SubtitleTrack[];
}

/** Results of one stage for a stretch of media, stored in one transaction with the stage's progress. */
export interface StageChunk {
  stage: StageName;
  /** Media time in seconds up to which the stage is finished once this chunk is stored. */
  doneTo: number;
  /** Wall-clock seconds spent on this chunk. */
  seconds: number;
  evidence?: NewEvidence[];
  /** Stored ranges that turned out to go on: a later end, score, place and number over the whole, and the further parts. */
  extend?: ({ evidence: EvidenceId; parts?: readonly SeenPart[] } & Pick<
    Evidence,
    'end' | 'score' | 'box' | 'count'
  >)[];
  /** Loudest absolute sample per bucket, 0..255, `peaksPerSecond` buckets a second, following those stored. */
  peaks?: Uint8Array;
  /** Shots, chosen frames and thumbnails of the stretch. */
  pictures?: NewPictures;
  /** Unit vectors of 1280 numbers that tell what chosen frames look like, by the frame's time. */
  features?: { time: number; vector: Float32Array }[];
  /** What the stage took for possible. */
  glimpses?: Glimpse[];
  /** Unit vectors for evidence that is stored already; none for evidence whose text is by now another than `text`. */
  vectors?: { evidence: EvidenceId; vector: Float32Array; text?: string }[];
  /** Voices of lines that are stored already. */
  voices?: LineVoice[];
  /** Who says each line of the whole video. */
  speakers?: SpeakersFound;
}

/** Resolution of the stored waveform. */
export const peaksPerSecond = 50;

/** True when every stage has been through the whole video, also those that came after it was last indexed. */
export function isFinished(stages: readonly StageProgress[]): boolean {
  return stageNames.every((name) => stages.some((progress) => progress.stage === name && isThrough(progress)));
}

/** Share of all stages of a video that is finished, 0..1. @param duration length of the video in seconds */
export function finishedShare(stages: readonly StageProgress[], duration: number): number {
  return stages.reduce((sum, progress) => sum + shareOf(progress, duration), 0) / stageNames.length;
}

/** Share of the video that one stage has finished, 0..1; a stage with nothing to do counts as whole. */
export function shareOf(progress: Pick<StageProgress, 'state' | 'doneTo'>, duration: number): number {
  if (isThrough(progress)) return 1;
  return duration > 0 ? Math.min(1, progress.doneTo / duration) : 0;
}

/** True when a stage has nothing left to do. */
export function isThrough({ state }: Pick<StageProgress, 'state'>): boolean {
  return state === 'done' || state === 'absent';
}
