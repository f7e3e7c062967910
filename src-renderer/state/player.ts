import { create } from 'zustand';
import type { Moment } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { multipliedRate, nextRate, nextShuttle } from '../lib/shuttle.ts';
import { stepFrame } from '../lib/time.ts';

/** Whether the player can show the video: by itself, as converted by ffmpeg, or not at all. */
export type Playability = 'unknown' | 'plays' | 'converted' | 'fails';

interface PlayerState {
  /** The video that is shown. */
  video: VideoId | null;
  /** Playhead in media time. */
  position: number;
  duration: number;
  /** What the element's clock shows at media time 0: Chromium keeps the container's own start, a converted video has none. */
  startTime: number;
  framesPerSecond: number;
  playing: boolean;
  rate: number;
  /** Speed of the shuttle keys, below zero backwards; 0 when they are not in use. */
  shuttle: number;
  volume: number;
  muted: boolean;
  captions: boolean;
  playability: Playability;
  /** Why it fails, in one sentence. */
  problem: string;
  /** Places that jumps have left, newest last. */
  places: readonly Place[];
}

/** A place that a jump has left. */
export interface Place {
  video: VideoId | null;
  /** Media time in seconds. */
  time: number;
}

export const usePlayer = create<PlayerState>()(() => ({
  video: null,
  position: 0,
  duration: 0,
  startTime: 0,
  framesPerSecond: 0,
  playing: false,
  rate: 1,
  shuttle: 0,
  volume: 1,
  muted: false,
  captions: false,
  playability: 'unknown',
  problem: '',
  places: [],
}));

let element: HTMLVideoElement | null = null;
let stopAt: number | null = null;
const rememberedPlaces = 20;
/** A jump shorter than this leaves no way back: the place is still in sight. */
const shortJump = 2;

/** Gives the player its media element, or takes it away. */
export function setElement(video: HTMLVideoElement | null): void {
  element = video;
}

/** Called as the element's clock runs; stops where a clip that is being played ends. Returns the position in media time. */
export function followElement(elementTime: number): number {
  const position = Math.max(0, elementTime - usePlayer.getState().startTime);
  usePlayer.setState({ position });
  if (stopAt !== null && position >= stopAt) {
    stopAt = null;
    element?.pause();
  }
  return position;
}

/** Moves the playhead, also where the media cannot be played. */
export function seek(time: number): void {
  const { duration, startTime } = usePlayer.getState();
  const position = Math.min(Math.max(0, time), duration);
  stopAt = null;
  if (element) element.currentTime = position + startTime;
  usePlayer.setState({ position });
}

export function seekBy(seconds: number): void {
  seek(usePlayer.getState().position + seconds);
}

/** Moves the playhead to a moment elsewhere and remembers the way back. */
export function jump(time: number): void {
  if (Math.abs(time - usePlayer.getState().position) > shortJump) rememberPlace();
  seek(time);
}

/** Remembers the playhead as a place to come back to. */
export function rememberPlace(): void {
  const { video, position, places } = usePlayer.getState();
  usePlayer.setState({ places: [...places, { video, time: position }].slice(-rememberedPlaces) });
}

/** Takes the newest of the remembered places. */
export function takePlace(): Place | undefined {
  const { places } = usePlayer.getState();
  usePlayer.setState({ places: places.slice(0, -1) });
  return places.at(-1);
}

export function forgetPlaces(): void {
  usePlayer.setState({ places: [] });
}

export function play(): void {
  const { rate } = usePlayer.getState();
  usePlayer.setState({ shuttle: 0 });
  if (!element) return;
  element.playbackRate = rate;
  // Rejected when the element is taken away or cannot play; its own events tell that.
  element.play().catch(() => undefined);
}

export function pause(): void {
  usePlayer.setState({ shuttle: 0 });
  if (element) element.playbackRate = usePlayer.getState().rate;
  element?.pause();
}

export function togglePlay(): void {
  const { playing, shuttle } = usePlayer.getState();
  if (playing || shuttle !== 0) pause();
  else play();
}

/** Plays one moment and stops at its end. */
export function playClip({ start, end }: Moment): void {
  jump(start);
  play();
  stopAt = end;
}

/** The J and L keys: faster in a direction with each press. Backwards runs by the media hook, in small seeks. */
export function runShuttle(direction: 1 | -1): void {
  const state = usePlayer.getState();
  const speed = nextShuttle(state.shuttle === 0 && state.playing ? state.rate : state.shuttle, direction);
  usePlayer.setState({ shuttle: speed });
  if (!element) return;
  if (speed < 0) return element.pause();
  element.playbackRate = speed;
  element.play().catch(() => undefined);
}

export function step(direction: 1 | -1): void {
  pause();
  const { position, framesPerSecond } = usePlayer.getState();
  seek(stepFrame(position, framesPerSecond, direction));
}

export function setRate(rate: number): void {
  usePlayer.setState({ rate, shuttle: 0 });
  if (element) element.playbackRate = rate;
}

export function changeRate(direction: 1 | -1): void {
  setRate(nextRate(usePlayer.getState().rate, direction));
}

/** Plays faster or slower by a factor, within what stays intelligible. */
export function multiplyRate(factor: number): void {
  setRate(multipliedRate(usePlayer.getState().rate, factor));
}

export function setVolume(volume: number): void {
  usePlayer.setState({ volume: Math.min(1, Math.max(0, volume)), muted: false });
}

export function toggleMuted(): void {
  usePlayer.setState(({ muted }) => ({ muted: !muted }));
}

export function toggleCaptions(): void {
  usePlayer.setState(({ captions }) => ({ captions: !captions }));
}
