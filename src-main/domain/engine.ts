import type {
  AnswerEvent,
  Answer,
  AskedQuestion,
  AskRequest,
  Chat,
  ChatFormat,
  ExportedChat,
  SearchEvent,
  SearchRequest,
  SearchResult,
} from './answer.ts';
import type { ChapterList, ChapterStart } from './chapters.ts';
import type { ClipEvent, ClipReport, ClipRequest } from './clip-export.ts';
import type { Evidence, EvidenceId, EvidenceKind, EvidenceOutline } from './evidence.ts';
import type { FrameList } from './frame-list.ts';
import type { PackAnswer, PackAnswerEvent, PackQuestion } from './pack-answer.ts';
import type { PackEvent, PackList, PackStatus, PackVerdict } from './packs.ts';
import type { ProviderReport } from './providers.ts';
import type { SetAsideEdit } from './line.ts';
import type { IndexEvent, IndexReport, StageProgress } from './stage.ts';
import type { Pictures, SheetId, Thumbnail } from './picture.ts';
import type { Cue, SubtitleSource, SubtitleTrack } from './subtitles.ts';
import type { ProxySegment } from './proxy.ts';
import type { SimilarRequest, SimilarResult } from './similar.ts';
import type { Moment } from './time.ts';
import type { Video, VideoId, VideoView } from './video.ts';

/** One verb of the engine: what goes in, what comes out, what is reported meanwhile. */
export interface EngineCall<Input, Output, Event = never> {
  input: Input;
  output: Output;
  event: Event;
}

/** One checked fact about this installation. */
export interface DoctorCheck {
  name: string;
  ok: boolean;
  detail: string;
}

export interface DoctorReport {
  ok: boolean;
  checks: DoctorCheck[];
}

export interface Waveform {
  /** Loudest absolute sample of each bucket, 0..1; -1 where the waveform is not made yet. */
  peaks: number[];
  /** Media time in seconds up to which the waveform exists. */
  doneTo: number;
}

/** A video with how far its indexing is. */
export interface VideoStatus {
  video: Video;
  stages: StageProgress[];
  evidence: Record<EvidenceKind, number>;
  view?: VideoView;
}

/** The files that a path stands for: itself, or all media files in a folder and in all folders inside, in the order of their names. */
export interface FoundMedia {
  files: string[];
  /** Folders inside that cannot be read. */
  unreadable: string[];
}

/** What the library knows of the media files that paths stand for. */
export interface FoundVideos {
  /** Videos of the library, each once, in the order of the files. */
  videos: VideoId[];
  /** Files that hold no video of the library, or that have changed since it was opened. */
  unknown: string[];
  /** Folders inside that cannot be read. */
  unreadable: string[];
}

/** Every verb of the engine, by name. Host, contract and window derive their types from this table. */
export interface EngineCalls {
  findMedia: EngineCall<{ path: string }, FoundMedia>;
  /** As `findMedia`, for several paths, with the videos that the files hold. Adds nothing to the library. */
  findVideos: EngineCall<{ paths: string[] }, FoundVideos>;
  /** Probes the file, finds out which video it is, and adds it to the library. Indexes nothing. */
  openVideo: EngineCall<{ path: string }, VideoStatus>;
  /** Looks for subtitles that have come, changed or gone since the video was indexed; what is new in them is for `indexVideo`. */
  lookForSubtitles: EngineCall<{ video: VideoId }, VideoStatus>;
  /** Has what is said recognised by the next `indexVideo`, although subtitles say it. */
  transcribeAnyway: EngineCall<{ video: VideoId }, VideoStatus>;
  indexVideo: EngineCall<{ video: VideoId }, IndexReport, IndexEvent>;
  listVideos: EngineCall<Record<string, never>, VideoStatus[]>;
  getVideo: EngineCall<{ video: VideoId }, VideoStatus>;
  /** Removes everything the library knows of the video; the media file is left alone. */
  eraseVideo: EngineCall<{ video: VideoId }, null>;
  saveView: EngineCall<{ video: VideoId; view: VideoView }, null>;
  listEvidence: EngineCall<{ video: VideoId; kinds?: EvidenceKind[]; within?: Moment }, Evidence[]>;
  /** Where all evidence of a video lies, without what it says: a hundred thousand pieces are read in a moment. */
  getOutline: EngineCall<{ video: VideoId }, EvidenceOutline>;
  /** Puts a person's text in the place of what a line of speech says; null makes it what was recognised. */
  editLine: EngineCall<{ evidence: EvidenceId; text: string | null }, Evidence>;
  /** Texts that a person wrote for lines which are gone since speech was recognised anew, and that fit no new line. */
  listSetAside: EngineCall<{ video: VideoId }, SetAsideEdit[]>;
  dropSetAside: EngineCall<{ edit: number }, null>;
  /** Names a speaker, or with null takes the name away; two of one name are one. The lines that changed come back. */
  nameSpeaker: EngineCall<{ video: VideoId; speaker: number; name: string | null }, Evidence[]>;
  /** Says who says a line: a speaker of the video, or with null a new one. */
  setSpeaker: EngineCall<{ evidence: EvidenceId; speaker: number | null }, Evidence>;
  /** The chapters of a video: those of the person, of the file, or made from evidence; with `made` the last in any case. Runs no model. */
  getChapters: EngineCall<{ video: VideoId; made?: boolean }, ChapterList>;
  /** Keeps chapters as a person wants them, beside those of the file and those made, which null brings back. */
  setChapters: EngineCall<{ video: VideoId; chapters: ChapterStart[] | null }, ChapterList>;
  getWaveform: EngineCall<{ video: VideoId; within: Moment; buckets: number }, Waveform>;
  /** Where shots begin, and where the thumbnails of the chosen frames are, from a media time on. */
  getPictures: EngineCall<{ video: VideoId; from?: number }, Pictures>;
  /** A sheet of thumbnails that `getPictures` names. */
  getSheet: EngineCall<{ video: VideoId; sheet: SheetId }, { jpeg: Uint8Array }>;
  /** The thumbnail that stands for the whole video; null where it has no picture, or none is known yet. */
  getPoster: EngineCall<{ video: VideoId }, { thumbnail: Thumbnail | null }>;
  /** Whether the video's file lies where it was last seen. */
  hasFile: EngineCall<{ video: VideoId }, { there: boolean }>;
  /** When the frames of a stretch appear. Reads the file and decodes nothing; never waits for a model. */
  getFrames: EngineCall<{ video: VideoId; within: Moment }, FrameList>;
  /** What the player shows at a media time, in full size. Never waits for a model. */
  getSnapshot: EngineCall<{ video: VideoId; time: number }, { png: Uint8Array }>;
  /** The stretch around a media time of a video that the player cannot decode, converted. Never waits for a model. */
  getProxy: EngineCall<{ video: VideoId; at: number }, ProxySegment>;
  search: EngineCall<SearchRequest, SearchResult, SearchEvent>;
  /** Moments that look like a picture. */
  findSimilar: EngineCall<SimilarRequest, SimilarResult>;
  /** Where question and answer are kept, the chat comes with those of its messages that are new or have changed. */
  ask: EngineCall<AskRequest, { answer: Answer; chat?: Chat }, AnswerEvent>;
  /** As `ask`, and what an installed pack says of what it looks at for the question. Nothing of it is kept in a chat. */
  askPack: EngineCall<PackQuestion, PackAnswer, PackAnswerEvent>;
  listSubtitles: EngineCall<{ video: VideoId }, SubtitleTrack[]>;
  getCues: EngineCall<{ video: VideoId; source: SubtitleSource }, Cue[]>;
  /** Chats about a video, or, with null, those about several. */
  listChats: EngineCall<{ video: VideoId | null }, Chat[]>;
  /** What was asked last, about any video, the latest first. */
  recentQuestions: EngineCall<{ limit: number }, AskedQuestion[]>;
  renameChat: EngineCall<{ chat: number; title: string }, null>;
  deleteChat: EngineCall<{ chat: number }, null>;
  /** A chat as the text of a file, with its citations and their times. */
  exportChat: EngineCall<{ chat: number; format: ChatFormat }, ExportedChat>;
  /** Writes a part of a video to a file. Needs no model, and waits for none. */
  exportClip: EngineCall<ClipRequest, ClipReport, ClipEvent>;
  /** The packs that are known and those that are here. Asks nobody outside the machine. */
  listPacks: EngineCall<Record<string, never>, PackList>;
  /** Asks the hub for the size and the pinned revision of a pack, and keeps them for `addPack`. Downloads nothing. */
  planPack: EngineCall<{ pack: string }, PackStatus>;
  /** Downloads a pack, or goes on with it. What is here when it is cancelled stays. */
  addPack: EngineCall<{ pack: string }, PackStatus, PackEvent>;
  /** Copies a pack from a folder. `pack` names a known one where the folder has no manifest of its own. */
  importPack: EngineCall<{ folder: string; pack?: string }, PackStatus, PackEvent>;
  /** Reads all files of a pack and compares them with their recorded sums. */
  verifyPack: EngineCall<{ pack: string }, PackVerdict, PackEvent>;
  /** Deletes a pack, or what there is of its download. */
  removePack: EngineCall<{ pack: string }, { freedBytes: number }>;
  /** Moves all packs to another folder, where later ones are put as well. */
  movePacks: EngineCall<{ folder: string }, PackList, PackEvent>;
  /** Names an address that stands in for the hub; null for the hub itself. */
  setPackMirror: EngineCall<{ mirror: string | null }, null>;
  /** What models can run on here; each is tried once for a machine and a version, or `again`. */
  getProviders: EngineCall<{ again?: boolean }, ProviderReport>;
  doctor: EngineCall<Record<string, never>, DoctorReport>;
}

export type EngineVerb = keyof EngineCalls;

const everyVerb: Record<EngineVerb, true> = {
  findMedia: true,
  findVideos: true,
  openVideo: true,
  lookForSubtitles: true,
  transcribeAnyway: true,
  indexVideo: true,
  listVideos: true,
  getVideo: true,
  eraseVideo: true,
  saveView: true,
  listEvidence: true,
  getOutline: true,
  editLine: true,
  listSetAside: true,
  dropSetAside: true,
  nameSpeaker: true,
  setSpeaker: true,
  getChapters: true,
  setChapters: true,
  getWaveform: true,
  getPictures: true,
  getSheet: true,
  getPoster: true,
  hasFile: true,
  getFrames: true,
  getSnapshot: true,
  getProxy: true,
  search: true,
  findSimilar: true,
  ask: true,
  askPack: true,
  listSubtitles: true,
  getCues: true,
  listChats: true,
  recentQuestions: true,
  renameChat: true,
  deleteChat: true,
  exportChat: true,
  exportClip: true,
  listPacks: true,
  planPack: true,
  addPack: true,
  importPack: true,
  verifyPack: true,
  removePack: true,
  movePacks: true,
  setPackMirror: true,
  getProviders: true,
  doctor: true,
};

/** The names of all verbs; a verb that is missing here does not compile. */
export const engineVerbs = Object.keys(everyVerb) as EngineVerb[];

/** `signal` stops the work within one model run and leaves a state that resumes. */
export interface CallOptions<Event> {
  signal?: AbortSignal;
  onEvent?: (event: Event) => void;
}

/** The engine as everything else sees it, in process or behind a port. */
export type Engine = {
  [Verb in EngineVerb]: (
    input: EngineCalls[Verb]['input'],
    options?: CallOptions<EngineCalls[Verb]['event']>,
  ) => Promise<EngineCalls[Verb]['output']>;
} & AsyncDisposable;

/** Verbs that only read the library and never run a model: served without waiting for one. */
export const libraryVerbs = [
  'listVideos',
  'getVideo',
  'listEvidence',
  'getOutline',
  'listSetAside',
  'getWaveform',
  'getPictures',
  'getSheet',
  'getPoster',
  'hasFile',
  'listSubtitles',
  'getCues',
  'listChats',
  'recentQuestions',
  'exportChat',
] as const satisfies readonly EngineVerb[];
export type LibraryVerb = (typeof libraryVerbs)[number];

/** Verbs that work on the library and media files and never run a model. */
export const fileVerbs = [
  'getFrames',
  'getSnapshot',
  'getProxy',
  'exportClip',
] as const satisfies readonly EngineVerb[];
export type FileVerb = (typeof fileVerbs)[number];

/** Verbs about packs and what they run on. They work beside the library and run no model in the process that serves them. */
export const packVerbs = [
  'listPacks',
  'planPack',
  'addPack',
  'importPack',
  'verifyPack',
  'removePack',
  'movePacks',
  'setPackMirror',
  'getProviders',
] as const satisfies readonly EngineVerb[];
export type PackVerb = (typeof packVerbs)[number];

/** What can be done with the library and the files alone, beside an engine that writes. */
export interface LibraryReader extends Pick<Engine, LibraryVerb | FileVerb | PackVerb>, AsyncDisposable {
  /** The hits by words, which `search` reports first. */
  searchWords(request: SearchRequest): Promise<SearchResult>;
  /** Lets go of the file of a video that is about to be erased. */
  closeProxy(video: VideoId): Promise<void>;
}
