import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src-main/domain/engine.ts';
import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { StageName } from '../../src-main/domain/stage.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { createEngine } from '../../src-main/engine.ts';
import { findMediaTools } from '../../src-main/media/ffmpeg-path.ts';
import { manifestSchema } from '../../src-main/models/manifest.ts';
import { Connection } from '../../src-main/store/connection.ts';
import { recordingFile } from './compose.ts';
import type { Recording } from './recordings.ts';

const cache = join(import.meta.dirname, '../../.cache/evaluation');
const modelsDir = join(import.meta.dirname, '../../models');

/**
 * A library of one set of models; the program itself does again what later rules of its stages change.
 *
 * @param name `library` holds what questions are asked about
 */
export function libraryFolder(name = 'library'): string {
  const models = createHash('sha256').update(readFileSync(join(modelsDir, 'manifest.json')));
  return join(cache, `${name}-${models.digest('hex').slice(0, 12)}`);
}

/** Opens an engine on a library. @param models where they lie; the program's own where it is not given */
export async function openEngine(libraryDir: string, models = modelsDir): Promise<Engine> {
  return await createEngine({ libraryDir, modelsDir: models, holder: 'the evaluation' });
}

/** Looks through all recordings that the library does not have yet. @returns their videos by name */
export async function indexAll(
  engine: Engine,
  wanted: Iterable<Recording>,
  onIndexed: (name: string, seconds: number) => void,
): Promise<Map<string, VideoId>> {
  const tools = await findMediaTools();
  const videos = new Map<string, VideoId>();
  for (const recording of wanted) {
    const path = await recordingFile(recording, tools, join(cache, 'media'));
    const { video } = await engine.openVideo({ path });
    const begun = performance.now();
    await engine.indexVideo({ video: video.id });
    onIndexed(recording.name, (performance.now() - begun) / 1000);
    videos.set(recording.name, video.id);
  }
  return videos;
}

const leftKinds = {
  speech: 'said',
  text: 'written',
  pictures: 'seen',
  sounds: 'heard',
} as const satisfies Record<string, EvidenceKind>;

/** What `--without` can leave out: a kind of evidence, or the embedded LLaMA. */
export const leavable = [...(Object.keys(leftKinds) as (keyof typeof leftKinds)[]), 'llama'] as const;
export type Leavable = (typeof leavable)[number];

export function isLeavable(name: string): name is Leavable {
  return (leavable as readonly string[]).includes(name);
}

/** The kind of evidence that is left out; undefined where it is a model. */
export function kindLeftBy(left: Leavable): EvidenceKind | undefined {
  return left === 'llama' ? undefined : leftKinds[left];
}

/**
 * Opens an engine that has not what is left out: a copy of the library without one kind of evidence, as if nothing of it had been
 * found, or the library itself with models among which there is no LLaMA, so that whatever needs it fails. The library must be closed.
 *
 * @returns the folder of the library, too
 */
export async function openWithout(left: Leavable | undefined): Promise<{ folder: string; engine: Engine }> {
  const kind = left && kindLeftBy(left);
  if (kind === undefined) {
    const folder = libraryFolder();
    return { folder, engine: await openEngine(folder, left === 'llama' ? modelsWithoutLlama() : modelsDir) };
  }
  const folder = join(cache, `without-${left}`);
  copyWithout(libraryFolder(), folder, kind);
  return { folder, engine: await openEngine(folder) };
}

/** A folder of the program's models whose manifest names no language model. */
function modelsWithoutLlama(): string {
  const folder = join(cache, 'models-without-llama');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(modelsDir))
    if (name !== 'manifest.json' && name !== 'language') symlinkSync(join(modelsDir, name), join(folder, name));
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(modelsDir, 'manifest.json'), 'utf8')));
  const models = manifest.models.filter(({ role }) => role !== 'language');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, models }));
  return folder;
}

/** Stages that also keep what they are not sure enough of, which search lists as perhaps. */
const glimpsing: Readonly<Record<EvidenceKind, readonly StageName[]>> = {
  said: [],
  written: [],
  seen: ['objects', 'scenes'],
  heard: ['sounds'],
};

/** Copies a library that is closed, without one kind of evidence. What lies in the target goes. */
export function copyWithout(source: string, target: string, kind: EvidenceKind): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(join(source, 'library.db'), join(target, 'library.db'));
  const connection = new Connection(join(target, 'library.db'), {});
  try {
    connection.loadVectors();
    connection.pragma('foreign_keys = ON');
    connection.run('DELETE FROM evidence WHERE kind = ?', kind);
    for (const stage of glimpsing[kind]) connection.run('DELETE FROM glimpses WHERE stage = ?', stage);
  } finally {
    connection.close();
  }
}
