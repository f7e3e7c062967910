import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { catalogue, isHubEntry, type HubEntry } from '../../../../src-main/models/packs/catalogue.ts';
import type { Patience } from '../../../../src-main/models/packs/download/retry.ts';
import { PackKeeper, type PackKeeperOptions } from '../../../../src-main/models/packs/pack-keeper.ts';
import { seededRandom } from '../../../../src-main/kernels/random.ts';
import { HubServer } from './hub-server.ts';

/** Content that compresses to nothing and repeats nowhere. */
export function bytesOf(length: number, seed: number): Buffer {
  const random = seededRandom(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

export const large = 'onnx/decoder.onnx';
export const small = 'tokenizer.json';
export const contents: Record<string, Buffer> = { [large]: bytesOf(300_000, 1), [small]: bytesOf(2_000, 2) };

/** A pack of two small files on a hub, described as the catalogue describes real ones. */
export function sampleEntry(changes: Partial<HubEntry> = {}): HubEntry {
  const real = catalogue.find(isHubEntry)!;
  return {
    ...real,
    pack: 'sample',
    title: 'Sample',
    memory: 1_000_000,
    hub: { repository: 'maker/model', revision: null },
    files: [
      { role: 'decoder_model_merged', path: large, bytes: null, sha256: null },
      { role: 'tokenizer', path: small, bytes: null, sha256: null },
    ],
    ...changes,
  };
}

export const impatience: Patience = { stall: 1_500, pauses: [10, 10, 10], longest: 50 };

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-packs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A keeper of an empty library whose hub is a server of this test. */
export async function keeperWithHub(
  options: Partial<PackKeeperOptions> = {},
): Promise<{ keeper: PackKeeper; hub: HubServer; root: string; libraryDir: string }> {
  const hub = await HubServer.start({ ...contents }, [large]);
  onTestFinished(() => hub[Symbol.asyncDispose]());
  const libraryDir = emptyFolder();
  const settings = { libraryDir, modelsDir: libraryDir, entries: [sampleEntry()], patience: impatience, ...options };
  const keeper = new PackKeeper(settings);
  await keeper.setPackMirror({ mirror: hub.address });
  return { keeper, hub, root: join(libraryDir, 'packs'), libraryDir };
}
