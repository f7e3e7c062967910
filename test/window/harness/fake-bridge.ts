import type { Answer, AnswerEvent, Chat, Claim, Hit } from '../../../src-main/domain/answer.ts';
import type { ChapterStart } from '../../../src-main/domain/chapters.ts';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { SetAsideEdit } from '../../../src-main/domain/line.ts';
import type { ErrorCode } from '../../../src-main/domain/errors.ts';
import type { Settings } from '../../../src-main/domain/settings.ts';
import type { IndexEvent, StageName } from '../../../src-main/domain/stage.ts';
import type { VerbName } from '../../../src-preload/contract/names.ts';
import type {
  Calls,
  ClipCommand,
  Outcome,
  SightsoundBridge,
  WindowEvent,
} from '../../../src-preload/contract/types.ts';
import { outlineOf } from '../../fixtures/outline.ts';
import { showLanguage } from '../../../src-renderer/i18n.ts';
import { sampleEvidence } from './evidence.ts';
import { FakeChats } from './fake-chats.ts';
import './http-media.ts';
import { chapterVerbs } from './chapters.ts';
import { mediaVerbs } from './media-verbs.ts';
import { askPackVerb } from './pack-answers.ts';
import { packVerbs } from './packs.ts';
import { lineVerbs } from './lines.ts';
import { subtitleVerbs } from './subtitles.ts';
import { sampleVideo, statusOf } from './videos.ts';
import { windowVerbs } from './window-verbs.ts';

/** What a check asks of the bridge, in the address of the page. */
export interface Script {
  library?: VideoStatus[];
  settings?: Partial<Settings>;
  /** Seconds that indexing takes. */
  indexSeconds?: number;
  /** Folders with the files in them. */
  folders?: Record<string, string[]>;
  /** Files that cannot be opened. */
  broken?: string[];
  /** Videos whose files are not where they were. */
  missing?: string[];
  /** What the clipboard names. */
  pasted?: string[];
  /** Verbs that fail. */
  failures?: Partial<Record<VerbName, ErrorCode>>;
  evidence?: Evidence[];
  setAside?: SetAsideEdit[];
  /** Chapters that were made from evidence. */
  chapters?: ChapterStart[];
  chats?: Chat[];
  /** Whether a pack that is here can look at videos. */
  readyPack?: boolean;
  answerDelay?: number;
  /** Milliseconds between the words of a pack. */
  packDelay?: number;
  clipCommand?: ClipCommand | null;
  /** Steps in which a clip is written. */
  exportSteps?: number;
}

declare global {
  interface Window {
    bridgeLog: { verb: string; input: unknown }[];
    sendWindowEvent: (event: WindowEvent) => void;
    showLanguage: (language: string) => Promise<void>;
  }
}

const script = JSON.parse(new URLSearchParams(location.search).get('script') ?? '{}') as Script;
window.bridgeLog = [];
const statuses = new Map((script.library ?? []).map((status) => [status.video.id, status]));
const evidence = script.evidence ?? sampleEvidence;
const chats = new FakeChats(script.chats);
const callListeners = new Set<(callId: string, event: unknown) => void>();
const windowListeners = new Set<(event: WindowEvent) => void>();
const cancelled = new Set<string>();
window.sendWindowEvent = (event) => windowListeners.forEach((listener) => listener(event));

class Failure extends Error {
  code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function emit(callId: string, event: unknown): void {
  for (const listener of callListeners) listener(callId, event);
}

function stopIfCancelled(callId: string): void {
  if (cancelled.has(callId)) throw new Failure('CANCELLED', 'The work was cancelled.');
}

async function index(video: string, callId: string): Promise<Calls['indexVideo']['output']> {
  const status = statuses.get(video);
  if (!status) throw new Failure('VIDEO_UNKNOWN', 'The library does not know this video.');
  const { duration } = status.video.media;
  const steps = 60;
  const send = (event: IndexEvent): void => emit(callId, event);
  const startAt = status.stages[2]?.doneTo ?? 0;
  const first = Math.floor((startAt / duration) * steps);
  for (let step = first; step < steps; step += 1) {
    stopIfCancelled(callId);
    const from = (step / steps) * duration;
    const to = ((step + 1) / steps) * duration;
    const stage: StageName = step % 2 === 0 ? 'speech' : 'sounds';
    const left = ((steps - step) / steps) * (script.indexSeconds ?? 4);
    send({ type: 'progress', video, stage, stageFraction: step / steps, fraction: step / steps, etaSeconds: left });
    send({
      type: 'evidence',
      video,
      items: evidence.filter((item) => item.video === video && item.end > from && item.end <= to),
    });
    for (const name of ['waveform', 'sounds', 'speech'] as const) {
      send({ type: 'stage', video, progress: { stage: name, version: '1', state: 'running', doneTo: to, seconds: 1 } });
    }
    status.stages = status.stages.map((progress) => ({ ...progress, state: 'running', doneTo: to }));
    await pause(((script.indexSeconds ?? 4) * 1000) / steps);
  }
  const done = { ...statusOf(status.video, 'done'), view: status.view };
  statuses.set(video, done);
  const {
    evidence: found,
    stages,
    video: { path },
  } = done;
  return { video, path, duration, seconds: 4, evidence: found, stages, coverage: {}, warnings: [], subtitles: [] };
}

const citationOf = (text: string) => {
  const item = evidence.find((one) => one.text.includes(text)) ?? evidence[0]!;
  return { evidence: item.id, video: item.video, kind: item.kind, quote: item.text, start: item.start, end: item.end };
};

const hitOf = (item: Evidence): Hit => ({
  evidence: item.id,
  video: item.video,
  path: sampleVideo.path,
  kind: item.kind,
  start: item.start,
  end: item.end,
  text: item.text,
  score: 0.02,
  reasons: [{ by: 'words', words: [item.text.split(' ')[0] ?? ''] }],
  why: item.kind === 'said' ? 'said: the same words' : 'heard: the sound itself',
});

/** Of that time, but no evidence. */
function guessOf(item: Evidence): Hit {
  const { evidence: _, ...hit } = hitOf(item);
  return { ...hit, text: 'Thunder', reasons: [{ by: 'perhaps', label: 'Thunder' }] };
}

async function ask(input: Calls['ask']['input'], callId: string): Promise<Calls['ask']['output']> {
  const send = (event: AnswerEvent): void => emit(callId, event);
  const refused = input.question.includes('helicopter');
  const isUnsure = input.question.includes('thunder');
  const claims: Claim[] =
    refused || isUnsure
      ? []
      : [
          {
            text: 'At 0:19 the old man asks “Someone very dear? A kindred spirit?”, and at 0:24 the answer is “A dragon.”',
            citations: [{ ...citationOf('dear'), emphasis: { start: 19, end: 36 } }, citationOf('dragon')],
          },
          { text: 'Music plays from 0:02 to 0:44.', citations: [citationOf('Music')] },
          { text: 'A roar is heard once.', citations: [citationOf('Roar')] },
        ];
  send({ type: 'intent', intent: 'find' });
  for (const claim of claims) {
    await pause(script.answerDelay ?? 150);
    stopIfCancelled(callId);
    send({ type: 'claim', claim });
  }
  await pause(script.answerDelay ?? 150);
  stopIfCancelled(callId);
  const answer: Answer = {
    question: input.question,
    language: 'en',
    intent: 'find',
    text: refused
      ? 'I did not find a helicopter in this video.'
      : isUnsure
        ? 'I cannot say for sure. Perhaps thunder is heard at 0:40.'
        : claims.map((claim, at) => `${claim.text} [${at + 1}]`).join(' '),
    refused,
    claims,
    ...(isUnsure && { perhaps: evidence.filter(({ text }) => text === 'Roar').map(guessOf) }),
    nearest: refused ? evidence.filter(({ text }) => /Wind|Whoosh|Roar/.test(text)).map(hitOf) : [],
    coverage: { speech: 1, sounds: 1 },
    coverageNote: 'Heard and listened for speech in all of 0:52.',
    model: 'templates-1',
  };
  return { answer, chat: chats.keep(input, answer) };
}

type Verbs = { [Verb in VerbName]: (input: Calls[Verb]['input'], callId: string) => Promise<Calls[Verb]['output']> };

const verbs: Verbs = {
  findVideos: async () => ({ videos: [...statuses.keys()], unknown: [], unreadable: [] }),
  findMedia: async ({ path }) => ({ files: script.folders?.[path] ?? [path], unreadable: [] }),
  async openVideo({ path }) {
    if (script.broken?.includes(path))
      throw new Failure('MEDIA_INVALID', `${path} is neither a video nor a sound file.`);
    const status =
      [...statuses.values()].find((one) => one.video.path === path) ?? statusOf({ ...sampleVideo, path }, 'waiting');
    status.video.openedAt = Date.now();
    statuses.set(status.video.id, status);
    return structuredClone(status);
  },
  ...subtitleVerbs(sampleVideo.id),
  lookForSubtitles: async ({ video }) => structuredClone(statuses.get(video)!),
  transcribeAnyway: async ({ video }) => structuredClone(statuses.get(video)!),
  indexVideo: ({ video }, callId) => index(video, callId),
  listVideos: async () => structuredClone([...statuses.values()]),
  getVideo: async ({ video }) => structuredClone(statuses.get(video)!),
  async eraseVideo({ video }) {
    statuses.delete(video);
    return null;
  },
  async saveView({ video, view }) {
    const status = statuses.get(video);
    if (status) status.view = view;
    return null;
  },
  async listEvidence({ video }) {
    const doneTo = statuses.get(video)?.stages.find(({ stage }) => stage === 'speech')?.doneTo ?? 0;
    return evidence.filter((item) => item.video === video && item.end <= doneTo);
  },
  getOutline: async ({ video }) => outlineOf(evidence.filter((item) => item.video === video)),
  ...lineVerbs(evidence, script.setAside),
  ...chapterVerbs(statuses, script.chapters),
  ...mediaVerbs(statuses, Failure),
  hasFile: async ({ video }) => ({ there: !script.missing?.includes(video) }),
  async search({ query }, callId) {
    const hits = evidence.filter(({ text }) => text.toLowerCase().includes(query.toLowerCase())).map(hitOf);
    emit(callId, { type: 'hits', hits: hits.slice(0, 2) });
    await pause(120);
    return { hits };
  },
  ask,
  ...chats.verbs,
  doctor: async () => ({
    ok: false,
    checks: [
      { name: 'ffmpeg', ok: true, detail: '/usr/bin/ffmpeg, version 5.1.9' },
      { name: 'models', ok: true, detail: '4 models, all sums match' },
      { name: 'library', ok: false, detail: '/home/kim/.local/share/sightsound is read-only' },
    ],
  }),
  ...packVerbs({ emit, stopIfCancelled, pause }, script.readyPack ?? false),
  async askPack(input, callId) {
    const { answer } = await ask({ video: input.video, question: input.question }, callId);
    const calling = { emit, stopIfCancelled, pause: (usual: number) => pause(script.packDelay ?? usual) };
    return askPackVerb(calling, answer, citationOf('Music'))(input, callId);
  },
  ...windowVerbs(script, { emit, stopIfCancelled, pause }),
};

const carried = Object.fromEntries(
  Object.entries(verbs).map(([verb, run]) => [
    verb,
    async (input: never, callId: string): Promise<Outcome<unknown>> => {
      window.bridgeLog.push({ verb, input });
      try {
        const code = script.failures?.[verb as VerbName];
        if (code) throw new Failure(code, `The verb ${verb} failed as the check asked`);
        return { ok: true, value: await run(input, callId) };
      } catch (error) {
        const { code, message } = error as Failure;
        return { ok: false, error: { code: code ?? 'INTERNAL', message } };
      }
    },
  ]),
);

Object.assign(window, {
  showLanguage,
  sightsound: {
    ...carried,
    cancel: (callId: string) => cancelled.add(callId),
    pathOf: (file: File) => `/home/kim/Videos/${file.name}`,
    onCallEvent(listener: (callId: string, event: unknown) => void) {
      callListeners.add(listener);
      return () => callListeners.delete(listener);
    },
    onWindowEvent(listener: (event: WindowEvent) => void) {
      windowListeners.add(listener);
      return () => windowListeners.delete(listener);
    },
  } as unknown as SightsoundBridge,
});
