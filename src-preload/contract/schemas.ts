import { z } from 'zod';
import type { Calls, WindowEvent } from './types.ts';
import { answer, asked, askedQuestion, chat, chatFile, intent } from './parts/chats.ts';
import { chapterSchemas } from './parts/chapters.ts';
import { claim } from './parts/claims.ts';
import { pictures, thumbnail, hits, searchRequest, similarHit, similarScope } from './parts/found.ts';
import { frameTimes, playhead, stretch } from './parts/frames.ts';
import { evidence, evidenceList, outline, setAside, lineText, speakerName } from './parts/evidence.ts';
import { packAnswerSchemas } from './parts/pack-answers.ts';
import { packSchemas } from './parts/packs.ts';
import { settings } from './parts/settings.ts';
import { cues, subtitleSource, subtitleTracks } from './parts/subtitles.ts';
import { stageProgress, stages, videoStatus, view } from './parts/videos.ts';
import type { VerbName } from './names.ts';
import { shellSchemas } from './parts/shell-texts.ts';
import {
  text,
  name,
  path,
  paths,
  videoId,
  rowId,
  fraction,
  seconds,
  times,
  empty,
  nothing,
  noEvent,
  moment,
  kinds,
  videos,
  stage,
  wireError,
  warnings,
  counts,
  coverage,
} from './parts/values.ts';

// What may cross between window and shell. Objects are strict: an unknown field is a fault on either side, not a gift.
// Lengths are capped so that no message can hold more than a person could ask for or a library could answer.

const foundMedia = z.strictObject({ files: paths, unreadable: paths });
const foundVideos = z.strictObject({ videos, unknown: paths, unreadable: paths });

const indexReport = z.strictObject({
  video: videoId,
  path,
  duration: seconds,
  seconds,
  evidence: counts,
  stages,
  coverage,
  warnings,
  subtitles: subtitleTracks,
});
const indexEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    video: videoId,
    stage,
    stageFraction: fraction,
    fraction,
    etaSeconds: seconds.nullable(),
  }),
  z.strictObject({ type: z.literal('stage'), video: videoId, progress: stageProgress }),
  z.strictObject({ type: z.literal('evidence'), video: videoId, items: evidenceList }),
  z.strictObject({ type: z.literal('warning'), video: videoId, ...wireError.shape }),
]);

const engineStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('starting') }),
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({ state: z.literal('restarting'), inSeconds: seconds }),
  z.strictObject({ state: z.literal('failed'), error: wireError }),
]);

/** Input, output and event of each verb that the window may call. */
export const schemas = {
  findMedia: { input: z.strictObject({ path }), output: foundMedia, event: noEvent },
  findVideos: { input: z.strictObject({ paths }), output: foundVideos, event: noEvent },
  openVideo: { input: z.strictObject({ path }), output: videoStatus, event: noEvent },
  lookForSubtitles: { input: z.strictObject({ video: videoId }), output: videoStatus, event: noEvent },
  transcribeAnyway: { input: z.strictObject({ video: videoId }), output: videoStatus, event: noEvent },
  indexVideo: { input: z.strictObject({ video: videoId }), output: indexReport, event: indexEvent },
  listVideos: { input: empty, output: z.array(videoStatus).max(100_000), event: noEvent },
  getVideo: { input: z.strictObject({ video: videoId }), output: videoStatus, event: noEvent },
  eraseVideo: { input: z.strictObject({ video: videoId }), output: nothing, event: noEvent },
  saveView: { input: z.strictObject({ video: videoId, view }), output: nothing, event: noEvent },
  listEvidence: {
    input: z.strictObject({ video: videoId, kinds: kinds.optional(), within: moment.optional() }),
    output: evidenceList,
    event: noEvent,
  },
  getOutline: { input: z.strictObject({ video: videoId }), output: outline, event: noEvent },
  editLine: {
    input: z.strictObject({ evidence: rowId, text: lineText.nullable() }),
    output: evidence,
    event: noEvent,
  },
  listSetAside: { input: z.strictObject({ video: videoId }), output: z.array(setAside).max(100_000), event: noEvent },
  nameSpeaker: {
    input: z.strictObject({ video: videoId, speaker: rowId, name: speakerName.nullable() }),
    output: evidenceList,
    event: noEvent,
  },
  setSpeaker: {
    input: z.strictObject({ evidence: rowId, speaker: rowId.nullable() }),
    output: evidence,
    event: noEvent,
  },
  dropSetAside: { input: z.strictObject({ edit: rowId }), output: nothing, event: noEvent },
  ...chapterSchemas,
  getWaveform: {
    input: z.strictObject({ video: videoId, within: moment, buckets: z.int().min(1).max(20_000) }),
    output: z.strictObject({ peaks: z.array(z.number().min(-1).max(1)).max(20_000), doneTo: seconds }),
    event: noEvent,
  },
  getPictures: {
    input: z.strictObject({ video: videoId, from: seconds.optional() }),
    output: pictures,
    event: noEvent,
  },
  getSheet: {
    input: z.strictObject({ video: videoId, sheet: rowId }),
    output: z.strictObject({ jpeg: z.instanceof(Uint8Array) }),
    event: noEvent,
  },
  getPoster: {
    input: z.strictObject({ video: videoId }),
    output: z.strictObject({ thumbnail: thumbnail.nullable() }),
    event: noEvent,
  },
  hasFile: {
    input: z.strictObject({ video: videoId }),
    output: z.strictObject({ there: z.boolean() }),
    event: noEvent,
  },
  getFrames: { input: z.strictObject({ video: videoId, within: stretch }), output: frameTimes, event: noEvent },
  getProxy: {
    input: z.strictObject({ video: videoId, at: seconds }),
    output: z.strictObject({ ...times, type: name, mp4: z.instanceof(Uint8Array) }),
    event: noEvent,
  },
  search: {
    input: searchRequest,
    output: z.strictObject({ hits }),
    event: z.strictObject({ type: z.literal('hits'), hits }),
  },
  findSimilar: {
    input: z.union([
      z.strictObject({ ...similarScope, video: videoId, time: seconds }),
      z.strictObject({ ...similarScope, picture: path }),
    ]),
    output: z.strictObject({ hits: z.array(similarHit).max(1_000) }),
    event: noEvent,
  },
  ask: {
    input: z.union([
      z.strictObject({ ...asked, video: videoId, clip: moment.optional() }),
      z.strictObject({ ...asked, videos: z.union([videos, z.literal('all')]) }),
    ]),
    output: z.strictObject({ answer, chat: chat.optional() }),
    event: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('intent'), intent }),
      z.strictObject({ type: z.literal('claim'), claim }),
    ]),
  },
  listSubtitles: { input: z.strictObject({ video: videoId }), output: subtitleTracks, event: noEvent },
  getCues: { input: z.strictObject({ video: videoId, source: subtitleSource }), output: cues, event: noEvent },
  listChats: {
    input: z.strictObject({ video: videoId.nullable() }),
    output: z.array(chat).max(10_000),
    event: noEvent,
  },
  recentQuestions: {
    input: z.strictObject({ limit: z.int().min(1).max(500) }),
    output: z.array(askedQuestion).max(500),
    event: noEvent,
  },
  renameChat: {
    input: z.strictObject({ chat: rowId, title: text(200).trim().min(1) }),
    output: nothing,
    event: noEvent,
  },
  deleteChat: { input: z.strictObject({ chat: rowId }), output: nothing, event: noEvent },
  exportChat: {
    input: chatFile,
    output: z.strictObject({ name, text: text(50_000_000) }),
    event: noEvent,
  },
  ...packAnswerSchemas,
  ...packSchemas,
  doctor: {
    input: empty,
    output: z.strictObject({
      ok: z.boolean(),
      checks: z.array(z.strictObject({ name, ok: z.boolean(), detail: text(10_000) })).max(1_000),
    }),
    event: noEvent,
  },
  pickVideos: { input: empty, output: z.strictObject({ paths: z.array(path).max(10_000) }), event: noEvent },
  pickFolder: { input: empty, output: z.strictObject({ paths: z.array(path).max(10_000) }), event: noEvent },
  pastedPaths: { input: empty, output: z.strictObject({ paths: z.array(path).max(1_000) }), event: noEvent },
  samplePath: { input: empty, output: z.strictObject({ path }), event: noEvent },
  copySnapshot: { input: playhead, output: nothing, event: noEvent },
  saveSnapshot: { input: playhead, output: z.strictObject({ saved: z.boolean() }), event: noEvent },
  saveChat: { input: chatFile, output: z.strictObject({ saved: z.boolean() }), event: noEvent },
  ...shellSchemas,
  getSettings: { input: empty, output: settings, event: noEvent },
  setSettings: { input: settings.omit({ ffmpegPath: true }).partial(), output: settings, event: noEvent },
  useMirror: {
    input: z.strictObject({ mirror: text(2_000).min(1).nullable() }),
    output: z.strictObject({ used: z.boolean() }),
    event: noEvent,
  },
  getAppInfo: {
    input: empty,
    output: z.strictObject({ version: name, electron: name, engine: name, unsandboxed: z.boolean() }),
    event: noEvent,
  },
} satisfies { [Verb in VerbName]: VerbSchemas<Verb> };

/** What the shell tells the window unasked. */
export const windowEventSchema: z.ZodType<WindowEvent> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('engine'), status: engineStatus }),
  z.strictObject({ type: z.literal('open'), paths: z.array(path).max(10_000) }),
  z.strictObject({
    type: z.literal('command'),
    command: z.enum(['open', 'open-folder', 'close-tab', 'focus-search', 'toggle-theme']),
  }),
]);

/** Name of a call, made by the window. */
export const callIdSchema = z.string().regex(/^[\w-]{1,64}$/);

export interface VerbSchemas<Verb extends VerbName> {
  input: z.ZodType<Calls[Verb]['input']>;
  output: z.ZodType<Calls[Verb]['output']>;
  event: z.ZodType<Calls[Verb]['event']>;
}
