import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { NewEvidence } from '../../../../src-main/domain/evidence.ts';
import type { StageName } from '../../../../src-main/domain/stage.ts';
import type { Embedder, SoundLabel } from '../../../../src-main/pipeline/search/ports.ts';
import { stem, wordsOf } from '../../../../src-main/pipeline/search/words.ts';
import type { Library } from '../../../../src-main/store/library.ts';
import { openLibrary } from '../../../../src-main/store/open.ts';

/** A few classes of AudioSet with their true identities and parents. */
export const soundLabels: SoundLabel[] = [
  { mid: '/m/09x0r', name: 'Speech', ancestors: [] },
  { mid: '/m/0jbk', name: 'Animal', ancestors: [] },
  { mid: '/m/068hy', name: 'Domestic animals, pets', ancestors: ['/m/0jbk'] },
  { mid: '/m/0bt9lr', name: 'Dog', ancestors: ['/m/068hy', '/m/0jbk'] },
  { mid: '/m/05tny_', name: 'Bark', ancestors: ['/m/0bt9lr', '/m/068hy', '/m/0jbk'] },
  { mid: '/m/07qf0zm', name: 'Howl', ancestors: ['/m/0bt9lr', '/m/068hy', '/m/0jbk'] },
  { mid: '/m/01yrx', name: 'Cat', ancestors: ['/m/068hy', '/m/0jbk'] },
  { mid: '/m/0ch8v', name: 'Livestock, farm animals, working animals', ancestors: ['/m/0jbk'] },
  { mid: '/m/09b5t', name: 'Chicken, rooster', ancestors: ['/m/0ch8v', '/m/0jbk'] },
  { mid: '/m/07qn5dc', name: 'Crowing, cock-a-doodle-doo', ancestors: ['/m/09b5t', '/m/0ch8v', '/m/0jbk'] },
  { mid: '/m/04s8yn', name: 'Crow', ancestors: ['/m/0jbk'] },
  { mid: '/m/0463cq4', name: 'Crying, sobbing', ancestors: [] },
  { mid: '/t/dd00002', name: 'Baby cry, infant cry', ancestors: ['/m/0463cq4'] },
  { mid: '/m/04rlf', name: 'Music', ancestors: [] },
  { mid: '/m/0342h', name: 'Guitar', ancestors: ['/m/04rlf'] },
  { mid: '/m/0k4j', name: 'Car', ancestors: [] },
  { mid: '/m/02mfyn', name: 'Car alarm', ancestors: ['/m/0k4j'] },
  { mid: '/m/06mb1', name: 'Rain', ancestors: [] },
  { mid: '/t/dd00125', name: 'Inside, small room', ancestors: [] },
  { mid: '/m/028v0c', name: 'Silence', ancestors: [] },
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
  const written = text.split(' ');
  const step = (end - start) / written.length;
  const words = written.map((word, at) => ({
    text: ` ${word}`,
    start: start + at * step,
    end: start + (at + 1) * step,
    confidence: 1,
  }));
  return { kind: 'said', start, end, text, score: 0.9, model: 'test', language, words };
}

export function heard(start: number, end: number, name: string): NewEvidence {
  const label = soundLabels.find((one) => one.name === name)!.mid;
  return { kind: 'heard', start, end, text: name, label, score: 0.8, model: 'test' };
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
  const library = openLibrary(folder, { mode: 'write' });
  onTestFinished(() => {
    library.close();
    rmSync(folder, { recursive: true });
  });
  for (const video of videos) await add(library, video);
  return library;
}

async function add(library: Library, { id, duration, evidence, spokenTo = duration, mute }: SmallVideo): Promise<void> {
  const media = { container: 'wav', duration, startTime: 0, bytes: 1, audio: [] };
  library.videos.add({ id, path: `/videos/${id}.wav`, name: `${id}.wav`, media, addedAt: 0, openedAt: 0 });
  const stages: [StageName, NewEvidence['kind'], number][] = [
    ['sounds', 'heard', duration],
    ['speech', 'said', spokenTo],
  ];
  for (const [stage, kind, doneTo] of stages) {
    library.stages.begin(id, stage, '1');
    if (mute) {
      library.stages.markAbsent(id, stage, '1');
      continue;
    }
    const items = evidence.filter((item) => item.kind === kind);
    const stored = library.stages.commit(id, { stage, doneTo, seconds: 1, evidence: items });
    if (doneTo === duration) library.stages.finish(id, stage);
    if (kind === 'said' && stored.length > 0) {
      const vectors = await wordEmbedder.embed(stored.map(({ text }) => text));
      library.stages.begin(id, 'embeddings', '1');
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
    labels: async () => soundLabels,
  };
}
