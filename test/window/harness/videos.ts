import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import { stageNames, type StageState } from '../../../src-main/domain/stage.ts';
import type { Video } from '../../../src-main/domain/video.ts';

export const sampleVideo: Video = {
  id: 'a'.repeat(32),
  path: '/home/kim/Videos/sintel-trailer.mp4',
  name: 'sintel-trailer.mp4',
  media: {
    container: 'mp4',
    duration: 52.21,
    startTime: 0,
    bytes: 7_608_204,
    picture: { codec: 'h264', width: 1280, height: 720, rotation: 0, framesPerSecond: 24, pixelFormat: 'yuv420p' },
    audio: [{ index: 1, codec: 'aac', channels: 2, sampleRate: 48_000 }],
  },
  addedAt: 1_764_000_000_000,
  openedAt: 1_764_000_000_000,
};

const soundOnly: Video = {
  ...sampleVideo,
  id: 'b'.repeat(32),
  name: 'interview with the harbour master, second part, uncut.mp3',
  path: '/home/kim/Recordings/interview.mp3',
  media: { container: 'mp3', duration: 5025, startTime: 0, bytes: 90_000_000, audio: sampleVideo.media.audio },
  openedAt: 1_763_000_000_000,
};

const unplayable: Video = {
  ...sampleVideo,
  id: 'c'.repeat(32),
  name: 'drone-0412.mov',
  path: '/home/kim/Videos/drone-0412.mov',
  media: { ...sampleVideo.media, picture: { ...sampleVideo.media.picture!, codec: 'prores' } },
  openedAt: 1_762_000_000_000,
};

/** Its proxy is that of `plain.mp4`. */
const converted: Video = {
  ...sampleVideo,
  id: 'd'.repeat(32),
  name: 'holiday.mkv',
  path: '/home/kim/Videos/holiday.mkv',
  media: { ...sampleVideo.media, duration: 6, picture: { ...sampleVideo.media.picture!, codec: 'hevc' } },
  openedAt: 1_761_000_000_000,
};

/** A video whose stages are all in one state. */
export function statusOf(
  video: Video,
  state: StageState,
  doneTo = state === 'done' ? video.media.duration : 0,
): VideoStatus {
  return {
    video,
    stages: stageNames.map((stage) => ({ stage, version: '1', state, doneTo, seconds: 4 })),
    evidence: { said: 0, written: 0, seen: 0, heard: 0 },
  };
}

/** One frame, which has no player, timeline or clips. */
const picture: Video = {
  ...sampleVideo,
  id: 'e'.repeat(32),
  name: 'bird.png',
  path: '/home/kim/Pictures/bird.png',
  media: {
    container: 'png',
    duration: 1,
    startTime: 0,
    bytes: 90_000,
    picture: { ...sampleVideo.media.picture!, codec: 'png', width: 320, height: 240 },
    audio: [],
  },
  openedAt: 1_760_000_000_000,
};

export const otherVideos = { soundOnly, unplayable, converted, picture };
