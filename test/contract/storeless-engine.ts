import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Claim } from '../../src-main/domain/answer.ts';
import type { CallOptions, Engine, VideoStatus } from '../../src-main/domain/engine.ts';
import { AppError, throwIfCancelled } from '../../src-main/domain/errors.ts';
import type { Evidence } from '../../src-main/domain/evidence.ts';
import type { IndexEvent, IndexReport, StageProgress } from '../../src-main/domain/stage.ts';
import { touches } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { outlineOf } from '../fixtures/outline.ts';
import { findMedia } from '../../src-main/media/folder.ts';
import { storelessChapters } from './storeless-chapters.ts';
import { storelessPacks } from './storeless-packs.ts';
import { readWav, type Wav } from './wav.ts';

// A small engine that really works on WAV files and keeps what it finds in memory: loud stretches are `heard`.
// It needs no models and no SQLite, so every carrier can be tested with it, on any runtime.

/** Seconds of one step of indexing, after which it looks whether it was cancelled. */
const step = 0.05;
const loud = 0.02;
const version = 'loudness-1';

interface Entry {
  status: VideoStatus;
  wav: Wav;
  evidence: Evidence[];
}

/** `onStep` runs in every step of indexing, where a real engine would run a model. */
export function createStorelessEngine(onStep: () => void = () => undefined): Engine {
  const entries = new Map<VideoId, Entry>();
  let lastId = 0;

  const entryOf = (id: VideoId): Entry => {
    const entry = entries.get(id);
    if (!entry) throw new AppError('VIDEO_UNKNOWN', 'This video is not in the library; open its file first.');
    return entry;
  };

  const openVideo = async ({ path }: { path: string }): Promise<VideoStatus> => {
    const wav = await readWav(path);
    const id = createHash('sha256').update(new Uint8Array(wav.samples.buffer)).digest('hex');
    const now = Date.now();
    const { sampleRate, samples, bytes } = wav;
    const media = {
      container: 'wav',
      duration: samples.length / sampleRate,
      startTime: 0,
      bytes,
      audio: [{ index: 0, codec: 'pcm_s16le', channels: 1, sampleRate }],
    };
    const video = { id, path, name: path.split(/[/\\]/).at(-1) ?? path, media, addedAt: now, openedAt: now };
    const stages: StageProgress[] = [{ stage: 'sounds', version, state: 'waiting', doneTo: 0, seconds: 0 }];
    const known = entries.get(id);
    if (known) known.status = { ...known.status, video };
    else {
      const evidence = { said: 0, written: 0, seen: 0, heard: 0 };
      entries.set(id, { wav, evidence: [], status: { video, stages, evidence } });
    }
    return entryOf(id).status;
  };

  const indexVideo = async (
    { video }: { video: VideoId },
    { signal, onEvent }: CallOptions<IndexEvent> = {},
  ): Promise<IndexReport> => {
    const entry = entryOf(video);
    const { duration } = entry.status.video.media;
    const began = performance.now();
    const progress = entry.status.stages[0]!;
    progress.state = 'running';
    while (progress.doneTo < duration) {
      throwIfCancelled(signal);
      const start = progress.doneTo;
      const end = Math.min(duration, start + step);
      onStep();
      if (peakOf(entry.wav, start, end) > loud) {
        lastId += 1;
        const found: Evidence = {
          id: lastId,
          video,
          kind: 'heard',
          text: 'Loud',
          score: 1,
          model: version,
          start,
          end,
        };
        entry.evidence.push(found);
        entry.status.evidence.heard += 1;
        onEvent?.({ type: 'evidence', video, items: [found] });
      }
      progress.doneTo = end;
      onEvent?.({
        type: 'progress',
        video,
        stage: 'sounds',
        stageFraction: end / duration,
        fraction: end / duration,
        etaSeconds: null,
      });
      // No model is done sooner, and who cancels from another process is heard in time.
      await wait(1);
    }
    progress.state = 'done';
    onEvent?.({ type: 'stage', video, progress: { ...progress } });
    const { path } = entry.status.video;
    return {
      video,
      path,
      duration,
      seconds: (performance.now() - began) / 1000,
      evidence: entry.status.evidence,
      stages: entry.status.stages,
      coverage: { sounds: 1 },
      warnings: [],
      subtitles: [],
    };
  };

  return {
    findMedia: ({ path }) => findMedia(path),
    findVideos: async ({ paths }) => {
      const found = await Promise.all(paths.map((path) => findMedia(path)));
      const files = found.flatMap((one) => one.files);
      await Promise.all(files.map(readWav));
      const known = new Map([...entries].map(([id, { status }]) => [status.video.path, id]));
      return {
        videos: [...new Set(files.flatMap((file) => known.get(file) ?? []))],
        unknown: files.filter((file) => !known.has(file)),
        unreadable: found.flatMap((one) => one.unreadable),
      };
    },
    openVideo,
    lookForSubtitles: async ({ video }) => entryOf(video).status,
    transcribeAnyway: async ({ video }) => entryOf(video).status,
    indexVideo,
    listVideos: async () => [...entries.values()].map(({ status }) => status),
    getVideo: async ({ video }) => entryOf(video).status,
    eraseVideo: async ({ video }) => {
      entryOf(video);
      entries.delete(video);
      return null;
    },
    saveView: async ({ video, view }) => {
      entryOf(video).status.view = view;
      return null;
    },
    listEvidence: async ({ video, kinds, within }) =>
      entryOf(video).evidence.filter(
        (item) => (!kinds || kinds.includes(item.kind)) && (!within || touches(item, within)),
      ),
    getOutline: async ({ video }) => outlineOf(entryOf(video).evidence),
    editLine: async () => {
      throw new AppError('LINE_UNKNOWN', 'Nobody speaks in loud and quiet.');
    },
    listSetAside: async ({ video }) => {
      entryOf(video);
      return [];
    },
    dropSetAside: async () => null,
    nameSpeaker: async () => {
      throw new AppError('SPEAKER_UNKNOWN', 'Nobody speaks in loud and quiet.');
    },
    setSpeaker: async () => {
      throw new AppError('LINE_UNKNOWN', 'Nobody speaks in loud and quiet.');
    },
    ...storelessChapters((video) => entryOf(video).status),
    getWaveform: async ({ video, within, buckets }) => {
      const { wav, status } = entryOf(video);
      const width = (within.end - within.start) / buckets;
      const peaks = Array.from({ length: buckets }, (_, index) => {
        const start = within.start + index * width;
        return peakOf(wav, start, start + width);
      });
      return { peaks, doneTo: status.video.media.duration };
    },
    getPictures: async ({ video }) => {
      entryOf(video);
      return { doneTo: 0, shots: [], thumbnails: [] };
    },
    getSheet: async () => {
      throw new AppError('PICTURE_UNKNOWN', 'A sound has no thumbnails.');
    },
    getFrames: async ({ video }) => {
      entryOf(video);
      return { times: [], keyframes: [] };
    },
    getSnapshot: async ({ video }) => {
      entryOf(video);
      throw new AppError('MEDIA_NO_STREAMS', 'A sound has no picture.');
    },
    getProxy: async () => {
      throw new AppError('FFMPEG_FAILED', 'A sound that plays is not converted.');
    },
    search: async ({ query, limit = 20 }, { onEvent } = {}) => {
      const wanted = query.toLowerCase();
      const hits = [...entries.values()].flatMap(({ status, evidence }) =>
        evidence
          .filter(({ text }) => text.toLowerCase() === wanted)
          .map(({ id, video, kind, text, start, end }) => {
            const { path } = status.video;
            const reasons = [{ by: 'words' as const, words: [wanted] }];
            return {
              evidence: id,
              video,
              path,
              kind,
              text,
              start,
              end,
              score: 1,
              reasons,
              why: `the word “${wanted}”`,
            };
          }),
      );
      onEvent?.({ type: 'hits', hits: hits.slice(0, limit) });
      return { hits: hits.slice(0, limit) };
    },
    findSimilar: async (asked) => {
      if ('video' in asked) entryOf(asked.video);
      throw new AppError('MEDIA_NO_STREAMS', 'A sound has no picture.');
    },
    ask: async ({ question, ...scope }, { onEvent } = {}) => {
      const asked = 'video' in scope ? [scope.video] : scope.videos === 'all' ? [...entries.keys()] : scope.videos;
      const evidence = asked.flatMap((id) => entryOf(id).evidence);
      const citations = evidence.slice(0, 3).map(({ id, video, start, end, kind, text }) => {
        return { evidence: id, video, kind, quote: text, start, end };
      });
      const claim: Claim = { text: `It is loud in ${evidence.length} places.`, citations };
      onEvent?.({ type: 'intent', intent: 'count' });
      onEvent?.({ type: 'claim', claim });
      const coverageNote = 'All of it was listened to.';
      const answer = {
        question,
        intent: 'count' as const,
        text: claim.text,
        refused: false,
        claims: [claim],
        nearest: [],
        coverage: { sounds: 1 },
        coverageNote,
        model: version,
      };
      return { answer };
    },
    listSubtitles: async ({ video }) => {
      entryOf(video);
      return [];
    },
    getCues: async () => {
      throw new AppError('SUBTITLES_UNKNOWN', 'A sound has no subtitles.');
    },
    listChats: async ({ video }) => {
      if (video !== null) entryOf(video);
      return [];
    },
    getPoster: async ({ video }) => {
      entryOf(video);
      return { thumbnail: null };
    },
    hasFile: async ({ video }) => ({ there: existsSync(entryOf(video).status.video.path) }),
    recentQuestions: async () => [],
    renameChat: noChat,
    deleteChat: noChat,
    exportChat: noChat,
    exportClip: async ({ video }) => {
      entryOf(video);
      throw new AppError('FFMPEG_MISSING', 'This engine has no ffmpeg.');
    },
    ...storelessPacks(),
    askPack: async ({ video, pack }) => {
      entryOf(video);
      throw new AppError('PACK_UNKNOWN', `This engine has no pack ${pack}.`);
    },
    doctor: async () => ({ ok: true, checks: [{ name: 'runtime', ok: true, detail: process.version }] }),
    [Symbol.asyncDispose]: async () => entries.clear(),
  };
}

async function noChat({ chat }: { chat: number }): Promise<never> {
  throw new AppError('CHAT_UNKNOWN', `There is no chat ${chat}.`);
}

function peakOf({ samples, sampleRate }: Wav, start: number, end: number): number {
  const stretch = samples.subarray(Math.floor(start * sampleRate), Math.ceil(end * sampleRate));
  return stretch.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
}
