import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { HubEntry } from './catalogue.ts';
import { diskFailure } from './disk-failure.ts';
import type { Hub, HubOptions } from './download/hub.ts';
import { checkNames, placeOf, plainFileSize } from './hostile-paths.ts';
import { readJson, writeJson } from './json-file.ts';
import { packManifestSchema, type PackManifest } from './pack-manifest.ts';

const planSchema = z.object({
  format: z.literal(1),
  /** The manifest with every size, and the revision, as the hub told them. */
  manifest: packManifestSchema,
  /** By path: the hub's name for the content of a file whose sha256 it does not tell. */
  gitNames: z.record(z.string(), z.string().regex(/^[0-9a-f]{40}$/)),
});

/** What a download will bring, as the hub told it when the person asked; kept, so that what was shown is what comes. */
export type PackPlan = z.infer<typeof planSchema>;

/** The folder in which a pack grows until it is whole. */
export function growingFolder(root: string, pack: string): string {
  return join(root, '.partial', pack);
}

export async function readPlan(root: string, pack: string): Promise<PackPlan | undefined> {
  return readJson(join(growingFolder(root, pack), 'plan.json'), planSchema);
}

/** Asks the hub what a pack consists of, and keeps the answer. @throws AppError DOWNLOAD_* */
export async function makePlan(root: string, entry: HubEntry, hub: Hub, options: HubOptions): Promise<PackPlan> {
  checkNames(entry);
  const { hub: source, ...rest } = entry;
  const revision = source.revision ?? (await hub.newestRevision(source.repository, options));
  const gitNames: Record<string, string> = {};
  const files: PackManifest['files'] = [];
  for (const file of entry.files) {
    const { bytes, sha256, gitName } = await hub.describe(source.repository, revision, file.path, options);
    files.push({ ...file, bytes: file.bytes ?? bytes, sha256: file.sha256 ?? sha256 });
    if (gitName !== null) gitNames[file.path] = gitName;
  }
  const plan = planSchema.parse({
    format: 1,
    manifest: { ...rest, hub: { repository: source.repository, revision }, files },
    gitNames,
  });
  const folder = growingFolder(root, entry.pack);
  await mkdir(folder, { recursive: true }).catch(diskFailure);
  await writeJson(join(folder, 'plan.json'), plan).catch(diskFailure);
  return plan;
}

/** Bytes of each file that an earlier run has loaded, whole or in part. */
export async function loadedBytes(root: string, { manifest }: PackPlan): Promise<Map<string, number>> {
  const folder = growingFolder(root, manifest.pack);
  const sizes = await Promise.all(
    manifest.files.map(async ({ path }): Promise<[string, number]> => {
      const whole = await plainFileSize(folder, path);
      return [path, whole ?? (await plainFileSize(folder, `${path}.part`)) ?? 0];
    }),
  );
  return new Map(sizes);
}

/** The file as it grows. */
export function partOf(folder: string, path: string): string {
  return `${placeOf(folder, path)}.part`;
}
