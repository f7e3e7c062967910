import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { NewEvidence } from '../../../../src-main/domain/evidence.ts';
import type { StageName } from '../../../../src-main/domain/stage.ts';
import type { Embedder, Label } from '../../../../src-main/pipeline/search/ports.ts';
import { stem, wordsOf } from '../../../../src-main/pipeline/search/words.ts';
import type { Library } from '../../../../src-main/store/library.ts';
import { openLibrary } from '../../../../src-main/store/open.ts';

/** A few classes of AudioSet with their true identities and parents. */
export const soundLabels: Label[] = [
  { id: '/m/09x0r', name: 'Speech', ancestors: [] },
  { id: '/m/0jbk', name: 'Animal', ancestors: [] },
  { id: '/m/068hy', name: 'Domestic animals, pets', ancestors: ['/m/0jbk'] },
  { id: '/m/0bt9lr', name: 'Dog', ancestors: ['/m/068hy', '/m/0jbk'] },
  { id: '/m/05tny_', name: 'Bark', ancestors: ['/m/0bt9lr', '/m/068hy', '/m/0jbk'] },
  { id: '/m/07qf0zm', name: 'Howl', ancestors: ['/m/0bt9lr', '/m/068hy', '/m/0jbk'] },
  { id: '/m/01yrx', name: 'Cat', ancestors: ['/m/068hy', '/m/0jbk'] },
  { id: '/m/0ch8v', name: 'Livestock, farm animals, working animals', ancestors: ['/m/0jbk'] },
  { id: '/m/09b5t', name: 'Chicken, rooster', ancestors: ['/m/0ch8v', '/m/0jbk'] },
  { id: '/m/07qn5dc', name: 'Crowing, cock-a-doodle-doo', ancestors: ['/m/09b5t', '/m/0ch8v', '/m/0jbk'] },
  { id: '/m/04s8yn', name: 'Crow', ancestors: ['/m/0jbk'] },
  { id: '/m/0463cq4', name: 'Crying, sobbing', ancestors: [] },
  { id: '/t/dd00002', name: 'Baby cry, infant cry', ancestors: ['/m/0463cq4'] },
  { id: '/m/04rlf', name: 'Music', ancestors: [] },
  { id: '/m/015lz1', name: 'Singing', ancestors: [] },
  { id: '/m/0342h', name: 'Guitar', ancestors: ['/m/04rlf'] },
  { id: '/m/0k4j', name: 'Car', ancestors: [] },
  { id: '/m/02mfyn', name: 'Car alarm', ancestors: ['/m/0k4j'] },
  { id: '/m/06mb1', name: 'Rain', ancestors: [] },
  { id: '/t/dd00125', name: 'Inside, small room', ancestors: [] },
  { id: '/m/028v0c', name: 'Silence', ancestors: [] },
  { id: '/m/096m7z', name: 'Noise', ancestors: [] },
];

/** A few things with their true places in WordNet, less the terms that nobody names. */
export const thingLabels: Label[] = [
  { id: 'n00007846', name: 'person', ancestors: [] },
  { id: 'n00015568', name: 'animal', ancestors: [] },
  { id: 'n02086723', name: 'dog', aliases: ['domestic dog'], ancestors: ['n00015568'] },
  { id: 'n01505702', name: 'bird', ancestors: ['n00015568'] },
  { id: 'n02879899', name: 'bottle', ancestors: [] },
  { id: 'n02961779', name: 'car', aliases: ['machine', 'motorcar'], ancestors: [] },
  { id: 'n02873453', name: 'book', aliases: ['volume'], ancestors: [] },
];

const size = 384;

/** An embedder without a model: one dimension per stem, by hash. Texts are near when they share words. */
export const wordEmbedder: Embedder & { runs: number } = {
  version: 'words-1',
  runs: 0,
  async embed(texts, { signal } = {}) {
    signal?.throwIfAborted();
    this.runs += 1;
    return texts.map((text) => {
      const vector = new Float32Array(size);
      for (const word of wordsOf(text)) vector[dimensionOf(stem(word))]! += 1;
      const length = Math.hypot(...vector) || 1;
      return vector.map((value) => value / length);
    });
  },
};

function dimensionOf(word: string): number {
  let hash = 2166136261;
  for (const letter of word) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619) >>> 0;
  return hash % size;
}

export function said(start: number, end: number, text: string, language = 'en'): NewEvidence {
  const spoken = text.split(' ');
  const step = (end - start) / spoken.length;
  const words = spoken.map((word, at) => ({
    text: ` ${word}`,
    start: start + at * step,
    end: start + (at + 1) * step,
    confidence: 1,
  }));
  return { kind: 'said', start, end, text, score: 0.9, model: 'test', language, words };
}

export function heard(start: number, end: number, name: string): NewEvidence {
  const label = soundLabels.find((one) => one.name === name)!.id;
  return { kind: 'heard', start, end, text: name, label, score: 0.8, model: 'test' };
}

export function seen(start: number, end: number, name: string, count?: number): NewEvidence {
  const label = thingLabels.find((one) => one.name === name)!.id;
  const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
  return { kind: 'seen', start, end, text: name, label, score: 0.8, model: 'test', box, ...(count && { count }) };
}

export function written(start: number, end: number, text: string): NewEvidence {
  const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.1 };
  return { kind: 'written', start, end, text, score: 0.9, model: 'test', box };
}

export interface SmallVideo {
  id: string;
  duration: number;
  evidence: NewEvidence[];
  /** Media time up to which speech is done; all of it when not given. */
  spokenTo?: number;
  /** The file has no sound track. */
  mute?: true;
}

/** A real library in a folder of its own, with these videos indexed. */
export async function smallLibrary(videos: readonly SmallVideo[]): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-answers-'));
  writeFileSync(join(folder, 'library.db'), emptyLibrary());
  const library = openLibrary(folder, { mode: 'write' });
  onTestFinished(() => {
    library.close();
    rmSync(folder, { recursive: true });
  });
  for (const video of videos) await add(library, video);
  return library;
}

let empty: Buffer | undefined;

/** The file of a library without videos: to make its tables takes longer than most tests. */
function emptyLibrary(): Buffer {
  if (empty) return empty;
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-empty-'));
  openLibrary(folder, { mode: 'write' }).close();
  empty = readFileSync(join(folder, 'library.db'));
  rmSync(folder, { recursive: true });
  return empty;
}

async function add(library: Library, { id, duration, evidence, spokenTo = duration, mute }: SmallVideo): Promise<void> {
  const audio = mute ? [] : [{ index: 0, codec: 'aac', channels: 1, sampleRate: 48_000 }];
  const isShown = evidence.some(({ kind }) => kind === 'seen' || kind === 'written');
  const picture = {
    codec: 'h264',
    width: 640,
    height: 360,
    rotation: 0 as const,
    framesPerSecond: 25,
    pixelFormat: 'yuv420p',
  };
  const media = { container: 'mp4', duration, startTime: 0, bytes: 1, audio, ...(isShown && { picture }) };
  library.videos.add({ id, path: `/videos/${id}.wav`, name: `${id}.wav`, media, addedAt: 0, openedAt: 0 });
  const stages: [StageName, NewEvidence['kind'], number][] = [
    ['sounds', 'heard', duration],
    ['speech', 'said', spokenTo],
    ['objects', 'seen', duration],
    ['text', 'written', duration],
  ];
  library.stages.begin(id, 'embeddings', '1');
  library.stages.markAbsent(id, 'scenes', '1');
  for (const [stage, kind, doneTo] of stages) {
    library.stages.begin(id, stage, '1');
    const items = evidence.filter((item) => item.kind === kind);
    const isSound = kind === 'said' || kind === 'heard';
    // Without evidence of the picture there is none.
    if (isSound ? mute : items.length === 0) {
      library.stages.markAbsent(id, stage, '1');
      continue;
    }
    const stored = library.stages.commit(id, { stage, doneTo, seconds: 1, evidence: items });
    if (doneTo === duration) library.stages.finish(id, stage);
    if ((kind === 'said' || kind === 'written') && stored.length > 0) {
      const vectors = await wordEmbedder.embed(stored.map(({ text }) => text));
      const pairs = stored.map((item, at) => ({ evidence: item.id, vector: vectors[at]! }));
      library.stages.commit(id, { stage: 'embeddings', doneTo, seconds: 1, vectors: pairs });
    }
  }
}

export function searchParts(library: Library) {
  return {
    library,
    embedder: async () => wordEmbedder,
    vectorsVersion: '1',
    shippedVectors: async () => new Map<string, Float32Array[]>(),
    widerThings: async () => thingLabels,
    labels: { heard: async () => soundLabels, seen: async () => thingLabels },
  };
}
