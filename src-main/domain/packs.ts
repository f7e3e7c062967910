import type { WireError } from './errors.ts';
import type { ProviderName } from './providers.ts';

/** How a person comes by a pack: it came with the program, its hub has it, it is made from other files, or it is brought in a folder. */
export const packWays = ['embedded', 'download', 'convert', 'import'] as const;
export type PackWay = (typeof packWays)[number];

/** Terms under which a pack may be used, as its makers state them. */
export interface PackLicence {
  name: string;
  /** What a person must know before using it, in a sentence or two. */
  terms: string;
  researchOnly: boolean;
  url?: string;
}

/** `partial`: some of its bytes are here, and the download can go on. */
export const packStates = ['absent', 'partial', 'installed'] as const;
export type PackState = (typeof packStates)[number];

/** How fast a pack was for the person's own last questions. */
export interface PackSpeed {
  /** What its graphs ran on. */
  provider: ProviderName;
  /** Questions that the rest is of. */
  runs: number;
  /** Tokens written a second; null where nothing was written. */
  tokensPerSecond: number | null;
  /** Seconds of looking and listening for a question, where something was new; null where nothing was. */
  encodeSeconds: number | null;
}

/** A pack with what it is, where it comes from, what it needs, and how much of it is here. Sizes are in bytes. */
export interface PackStatus {
  /** Name by which commands call it. */
  pack: string;
  title: string;
  /** How it is put together and run. */
  family: string;
  version: string;
  way: PackWay;
  experimental: boolean;
  licence: PackLicence;
  /** What the files were made from. */
  source: string;
  /** Repository of the hub, and its pinned revision; null until somebody has asked the hub for it. */
  hub: { repository: string; revision: string | null } | null;
  state: PackState;
  /** Size of all files; null until the hub has been asked. */
  bytes: number | null;
  /** What of it is on the disk. */
  bytesHere: number;
  /** Memory that it takes at work. */
  memory: number;
  /** Whether the machine has what it needs: room on the disk for what is not here yet, and memory. */
  fits: { disk: boolean; memory: boolean };
  /** Whether this version of the program can answer with it, once it is installed. */
  usable: boolean;
  /** Why it cannot be used although its folder is there. */
  problem: WireError | null;
  /** Absent until it has answered a question here. */
  speed?: PackSpeed;
}

/** One of the models that came with the program. */
export interface EmbeddedModel {
  role: string;
  name: string;
  version: string;
  licence: string;
  bytes: number;
}

/** Everything about packs on this machine. */
export interface PackList {
  /** Folder in which packs lie. */
  folder: string;
  /** Address that stands in for the hub; null for the hub itself. */
  mirror: string | null;
  machine: {
    /** Free bytes where packs lie; null where the system does not tell. */
    diskFree: number | null;
    memory: number;
  };
  embedded: EmbeddedModel[];
  packs: PackStatus[];
}

/** What is being done: `asking` the hub, `waiting` before another try, or working on bytes. */
export const packSteps = ['asking', 'downloading', 'waiting', 'checking', 'copying'] as const;
export type PackStep = (typeof packSteps)[number];

/** How far work on a pack is. */
export interface PackEvent {
  type: 'pack';
  pack: string;
  step: PackStep;
  /** The file that is worked on. */
  file: string;
  /** Finished share of this step, 0..1. */
  fraction: number;
  doneBytes: number;
  totalBytes: number;
  bytesPerSecond: number | null;
  etaSeconds: number | null;
}

export interface PackVerdict {
  pack: string;
  ok: boolean;
  files: { path: string; state: 'good' | 'missing' | 'damaged' }[];
}
