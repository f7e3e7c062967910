import type { Evidence } from '../../src-main/domain/evidence.ts';
import type { StageProgress } from '../../src-main/domain/stage.ts';
import type { Video } from '../../src-main/domain/video.ts';
import { id, moment } from './sample-answers.ts';

export const counts = { said: 1, written: 0, seen: 0, heard: 2 };
export const progress: StageProgress = {
  stage: 'speech',
  version: 'whisper-1',
  state: 'running',
  doneTo: 30,
  seconds: 4.2,
};
const picture = { codec: 'h264', width: 640, height: 360, rotation: 0, framesPerSecond: 29.97, pixelFormat: 'yuv420p' };
const track = { index: 1, codec: 'aac', channels: 2, sampleRate: 48_000, language: 'eng' };
const media = { container: 'mp4', duration: 60.5, startTime: -0.02, bytes: 5e9, picture, audio: [track] };
export const video: Video = {
  id,
  path: '/videos/a.mp4',
  name: 'a.mp4',
  media,
  cutShort: 40.5,
  addedAt: 1.7e12,
  openedAt: 1.7e12,
};
export const view = { position: 3.2, selection: moment, draft: 'When …' };
export const status = { video, stages: [progress], evidence: counts, view };
export const evidence: Evidence = {
  id: 7,
  video: id,
  kind: 'said',
  text: 'Ask not',
  score: 0.9,
  model: 'whisper-1',
  ...moment,
  language: 'en',
  words: [{ text: 'Ask', confidence: 0.9, start: 1, end: 1.2 }],
};
