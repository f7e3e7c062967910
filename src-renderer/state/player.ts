import { create } from 'zustand';
import type { Moment } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import type { VerbError } from '../api.ts';
import { multipliedRate, nextRate, nextShuttle } from '../lib/shuttle.ts';
import { ElementSeeks } from './element-seeks.ts';
import { useSelection } from './selection.ts';

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
  playability: Playability;
  /** Whether the range is played again and again; the whole video where there is none. */
  looping: boolean;
  /** Why it fails, where that is known. */
  problem: VerbError | null;
  /** Places that jumps have left, newest last. */
  places: readonly Place[];
  /** Places that the way back has left, for those who want to go on again. */
  placesAhead: readonly Place[];
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
  playability: 'unknown',
  looping: false,
  problem: null,
  places: [],
  placesAhead: [],
}));

let element: HTMLVideoElement | null = null;
let seeks: ElementSeeks | null = null;
let stopAt: number | null = null;
const rememberedPlaces = 20;
/** A jump shorter than this leaves no way back: the place is still in sight. */
const shortJump = 2;

/** Gives the player its media element, or takes it away. */
export function setElement(video: HTMLVideoElement | null): void {
  element = video;
  seeks = video && new ElementSeeks(video);
}

/** Called as the element's clock runs; stops where a clip that is being played ends. Returns the position in media time. */
export function followElement(elementTime: number): number {
  const { startTime, position: before } = usePlayer.getState();
  if (seeks?.isWaiting) return before;
  const position = Math.max(0, elementTime - startTime);
  if (stopAt === null && isLoopOver(before, position)) {
    seek(loopMoment().start);
    element?.play().catch(() => undefined);
    return usePlayer.getState().position;
  }
  usePlayer.setState({ position });
  if (stopAt !== null && position >= stopAt) {
    stopAt = null;
    element?.pause();
  }
  return position;
}

/** Plays the range, or the whole video without one, again and again; or no longer. */
export function toggleLoop(): void {
  const { looping, position } = usePlayer.getState();
  usePlayer.setState({ looping: !looping });
  const { start, end } = loopMoment();
  if (!looping && (position < start || position >= end)) seek(start);
}

function loopMoment(): Moment {
  return useSelection.getState().range ?? { start: 0, end: usePlayer.getState().duration };
}

/** True when playing has just run past the loop's end. A person who is elsewhere by choice is left there. */
function isLoopOver(before: number, now: number): boolean {
  if (!usePlayer.getState().looping || !element || (element.paused && !element.ended)) return false;
  const { start, end } = loopMoment();
  return before >= start && before <= end && (now >= end || element.ended);
}

/** Moves the playhead, also where the media cannot be played. */
export function seek(time: number): void {
  moveTo(time, {});
}

/** The element is sent there before anything else is told of it: its decoder works while the window is drawn. */
function moveTo(time: number, also: Partial<PlayerState>): void {
  const { duration, startTime } = usePlayer.getState();
  const position = Math.min(Math.max(0, time), duration);
  stopAt = null;
  seeks?.seek(position + startTime);
  usePlayer.setState({ ...also, position });
}

export function seekBy(seconds: number): void {
  seek(usePlayer.getState().position + seconds);
}

/** Moves the playhead to a moment elsewhere and remembers the way back. */
export function jump(time: number): void {
  const isFar = Math.abs(time - usePlayer.getState().position) > shortJump;
  moveTo(time, isFar ? withPlace() : {});
}

/** Remembers the playhead as a place to come back to. */
export function rememberPlace(): void {
  usePlayer.setState(withPlace());
}

function withPlace(): Pick<PlayerState, 'places' | 'placesAhead'> {
  const { video, position, places } = usePlayer.getState();
  return { places: [...places, { video, time: position }].slice(-rememberedPlaces), placesAhead: [] };
}

/** Takes the newest of the remembered places; the playhead's own waits ahead. */
export function takePlace(): Place | undefined {
  return exchange('places', 'placesAhead');
}

/** Takes the place that the last way back has left. */
export function takePlaceAhead(): Place | undefined {
  return exchange('placesAhead', 'places');
}

function exchange(from: 'places' | 'placesAhead', to: 'places' | 'placesAhead'): Place | undefined {
  const { [from]: left, [to]: others, video, position } = usePlayer.getState();
  const place = left.at(-1);
  if (place) usePlayer.setState({ [from]: left.slice(0, -1), [to]: [...others, { video, time: position }] });
  return place;
}

export function forgetPlaces(): void {
  usePlayer.setState({ places: [], placesAhead: [] });
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
