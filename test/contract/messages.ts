import type { WireError } from '../../src-main/domain/errors.ts';
import type { Settings } from '../../src-main/domain/settings.ts';
import { chapterEntries } from './chapter-messages.ts';
import { chatEntries } from './chat-messages.ts';
import type { Entries } from './entries.ts';
import { lineEntries } from './line-messages.ts';
import { badVideos, badMoments, notEmpty } from './bad-messages.ts';
import { frameEntries } from './frame-messages.ts';
import { claim, hit, id, moment, similarHit, thumbnail } from './sample-answers.ts';
import { menuEntries } from './menu-messages.ts';
import { counts, evidence, progress, status, video, view } from './sample-videos.ts';
import { packAnswerEntries } from './pack-answer-messages.ts';
import { packEntries } from './pack-messages.ts';
import { videoEntries } from './video-messages.ts';

// Every entry of the contract, with messages that must pass and messages that must be refused.

const outline = { starts: Float32Array.of(1, 2), ends: Float32Array.of(2, 4.5) };
const warning: WireError = { code: 'MEDIA_TRUNCATED', message: 'The file ends early.' };
const queue = { videos: [id], paused: true };
const settings: Settings = {
  theme: 'dark',
  locale: 'de',
  lastVideo: id,
  openVideos: [id],
  playOn: true,
  sideTab: 'moments',
  sideWidth: 412,
  libraryOrder: 'name',
  ffmpegPath: null,
  volume: 0.5,
  muted: false,
  pauseToDescribe: true,
  packWriting: { beams: 2, temperature: 0.7 },
  queue,
  keys: { preset: 'mpv', changed: { playPause: ['Space'], later: [] } },
};

export const entries: Entries = {
  ...frameEntries,
  ...videoEntries,
  findVideos: {
    inputs: [{ paths: [] }, { paths: ['/videos', '/a.mp4'] }],
    badInputs: [{}, { paths: '/videos' }, { paths: [''] }, { paths: [], deep: true }],
    output: { videos: [id], unknown: ['/videos/b.mp4'], unreadable: ['/videos/d'] },
    badOutputs: [{ videos: [id] }],
  },
  findMedia: {
    inputs: [{ path: '/videos' }],
    badInputs: [{}, { path: '' }, { path: ['/a'] }, { path: '/a', deep: true }],
    output: { files: ['/videos/a.mp4', '/videos/b/c.mp3'], unreadable: ['/videos/d'] },
    badOutputs: [{ files: [] }, { files: [''], unreadable: [] }, { files: [], unreadable: [1] }, ['/videos/a.mp4']],
  },
  openVideo: {
    inputs: [{ path: '/videos/a.mp4' }],
    badInputs: [{}, { path: '' }, { path: 'a'.repeat(40_000) }, { path: ['/a'] }, { path: '/a', index: true }, '/a'],
    output: status,
    badOutputs: [video, { ...status, video: { ...video, extra: 1 } }, { ...status, evidence: { said: 1 } }],
  },
  indexVideo: {
    inputs: [{ video: id }],
    badInputs: badVideos,
    output: {
      video: id,
      path: '/videos/a.mp4',
      duration: 60,
      seconds: 3,
      evidence: counts,
      stages: [{ ...progress, error: { code: 'MODEL_FAILED', message: 'It failed.' } }],
      coverage: { waveform: 1 },
      warnings: [warning],
      subtitles: [],
    },
    badOutputs: [{ video: id }, null],
    events: [
      { type: 'progress', video: id, stage: 'speech', stageFraction: 0.5, fraction: 0.5, etaSeconds: null },
      { type: 'progress', video: id, stage: 'speech', stageFraction: 0.5, fraction: 1, etaSeconds: 12 },
      { type: 'stage', video: id, progress },
      { type: 'evidence', video: id, items: [evidence] },
      { type: 'warning', video: id, ...warning },
    ],
    badEvents: [
      { type: 'progress', video: id, stage: 'dreams', stageFraction: 0.5, fraction: 0.5, etaSeconds: null },
      { type: 'progress', video: id, stage: 'speech', stageFraction: 0.5, fraction: 1.1, etaSeconds: null },
      { type: 'warning', video: id, code: 'WHATEVER', message: '' },
      { type: 'unknown' },
    ],
  },
  listVideos: { inputs: [{}], badInputs: notEmpty, output: [status], badOutputs: [{}, [video]] },
  saveView: {
    inputs: [
      { video: id, view },
      { video: id, view: { position: 0 } },
    ],
    badInputs: [
      { video: id },
      { video: id, view: {} },
      { video: id, view: { position: -1 } },
      { video: id, view: { position: 1, draft: 'x'.repeat(4_001) } },
      ...badMoments.map((selection) => ({ video: id, view: { position: 1, selection } })),
    ],
    output: null,
    badOutputs: [undefined],
  },
  listEvidence: {
    inputs: [{ video: id }, { video: id, kinds: ['said', 'heard'], within: moment }],
    badInputs: [
      ...badVideos,
      { video: id, kinds: ['smelt'] },
      { video: id, kinds: 'said' },
      ...badMoments.map((within) => ({ video: id, within })),
    ],
    output: [evidence, { ...evidence, box: { x: 0, y: 0, width: 1, height: 1 }, label: '/m/0bt9lr' }],
    badOutputs: [[{ ...evidence, score: 2 }], [{ ...evidence, kind: 'smelt' }], [{ ...evidence, id: 0 }]],
  },
  getOutline: {
    inputs: [{ video: id }],
    badInputs: [...badVideos, { video: id, within: moment }],
    output: { said: outline, written: outline, seen: outline, heard: outline },
    badOutputs: [{ said: outline }, { said: [1], written: outline, seen: outline, heard: outline }],
  },
  ...lineEntries,
  ...chapterEntries,
  getWaveform: {
    inputs: [{ video: id, within: moment, buckets: 800 }],
    badInputs: [0, -1, 1.5, 20_001, Infinity, '8'].map((buckets) => ({ video: id, within: moment, buckets })),
    output: { peaks: [0, 1, -1], doneTo: 3 },
    badOutputs: [{ peaks: [2], doneTo: 3 }, { peaks: [] }],
  },
  getPictures: {
    inputs: [{ video: id }, { video: id, from: 20.5 }],
    badInputs: [{}, { video: id, within: moment }, { video: id, from: -1 }],
    output: {
      doneTo: 30,
      shots: [0, 3.2],
      thumbnails: [thumbnail],
    },
    badOutputs: [
      { doneTo: 30, shots: [0] },
      { doneTo: 30, shots: [-1], thumbnails: [] },
    ],
  },
  getSheet: {
    inputs: [{ video: id, sheet: 3 }],
    badInputs: [{ video: id }, { video: id, sheet: 0 }, { video: id, sheet: '1' }],
    output: { jpeg: new Uint8Array([255, 216]) },
    badOutputs: [{ jpeg: [255, 216] }, { jpeg: '' }],
  },
  getProxy: {
    inputs: [
      { video: id, at: 0 },
      { video: id, at: 35_999.5 },
    ],
    badInputs: [
      ...badVideos,
      { video: id },
      { video: id, at: -1 },
      { video: id, at: '1' },
      { video: id, at: Infinity },
    ],
    output: { start: 2, end: 4, type: 'video/mp4; codecs="avc1.640028, flac"', mp4: new Uint8Array([0, 0]) },
    badOutputs: [
      { start: 2, end: 4, type: 'video/mp4', mp4: [0, 0] },
      { start: -2, end: 4, type: 'video/mp4', mp4: new Uint8Array() },
    ],
  },
  search: {
    inputs: [{ query: 'dog' }, { query: '', kinds: ['heard'], videos: [id], within: moment, limit: 10 }],
    badInputs: [
      {},
      { query: 'x'.repeat(1_001) },
      { query: 'dog', limit: 0 },
      { query: 'dog', limit: 1_001 },
      { query: 'dog', videos: ['*'] },
    ],
    output: { hits: [hit, { ...hit, thumbnail }] },
    badOutputs: [{ hits: [{ ...hit, reasons: [{ by: 'magic' }] }] }],
    events: [{ type: 'hits', hits: [hit] }],
    badEvents: [{ type: 'hits' }, { type: 'claim', claim }],
  },
  findSimilar: {
    inputs: [
      { video: id, time: 12.5 },
      { picture: '/photos/a.png', videos: [id], limit: 5 },
    ],
    badInputs: [
      {},
      { video: id },
      { video: id, time: -1 },
      { picture: '' },
      { video: id, time: 1, picture: '/photos/a.png' },
      { picture: '/photos/a.png', limit: 0 },
      { picture: '/photos/a.png', within: moment },
    ],
    output: { hits: [similarHit] },
    badOutputs: [
      { hits: [{ ...similarHit, reason: 'magic' }] },
      { hits: [{ ...similarHit, similarity: 1.2 }] },
      { hits: [{ ...similarHit, thumbnail: { sheet: 1 } }] },
    ],
  },
  ...chatEntries,
  getPoster: {
    inputs: [{ video: id }],
    badInputs: badVideos,
    output: { thumbnail },
    badOutputs: [{}, { thumbnail: { ...thumbnail, sheet: 0 } }],
  },
  hasFile: {
    inputs: [{ video: id }],
    badInputs: badVideos,
    output: { there: false },
    badOutputs: [{}, { there: '/videos/a.mp4' }],
  },
  doctor: {
    inputs: [{}],
    badInputs: notEmpty,
    output: { ok: true, checks: [{ name: 'ffmpeg', ok: true, detail: '5.1' }] },
    badOutputs: [{ ok: 'yes', checks: [] }],
  },
  pickVideos: { inputs: [{}], badInputs: notEmpty, output: { paths: ['/a.mp4'] }, badOutputs: [[], { paths: [''] }] },
  pickFolder: { inputs: [{}], badInputs: notEmpty, output: { paths: ['/films'] }, badOutputs: [[], { paths: [''] }] },
  pastedPaths: { inputs: [{}], badInputs: notEmpty, output: { paths: ['/a.mp4'] }, badOutputs: [[], { paths: [''] }] },
  samplePath: { inputs: [{}], badInputs: notEmpty, output: { path: '/a.mp4' }, badOutputs: ['/a.mp4'] },
  ...menuEntries,
  ...packAnswerEntries,
  ...packEntries,
  getSettings: {
    inputs: [{}],
    badInputs: notEmpty,
    output: settings,
    badOutputs: [{}, { ...settings, theme: 'pink' }],
  },
  setSettings: {
    inputs: [{}, { theme: 'light' }, { locale: 'ko', lastVideo: null, volume: 0, muted: true, queue: null }, { queue }],
    badInputs: [
      { theme: 'pink' },
      { volume: 2 },
      { ffmpegPath: '/tmp/ffmpeg' },
      { ffmpegPath: null },
      { unknown: 1 },
      null,
    ],
    output: settings,
    badOutputs: [null],
  },
  getAppInfo: {
    inputs: [{}],
    badInputs: notEmpty,
    output: { version: '0.1.0', electron: '45.4.1', engine: 'utility-process', unsandboxed: false },
    badOutputs: [{ version: 1 }],
  },
};
