import { z } from 'zod';
import { modelRoles } from '../manifest.ts';
import entries from './catalogue.json' with { type: 'json' };
import { packManifestSchema, type PackFamily } from './pack-manifest.ts';

const { pack, title, family, licence, source, memory, version, experimental, files } = packManifestSchema.shape;
const about = { pack, title, family, memory };
const outside = { ...about, version, experimental, licence, source };

/** The manifest of a pack on a hub, in which sizes and the revision are still open: the hub is asked when a person wants the pack. */
const downloaded = packManifestSchema.extend({
  way: z.literal('download'),
  hub: z.object({
    repository: z.string(),
    revision: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .nullable(),
  }),
  files: z.array(files.element.extend({ bytes: files.element.shape.bytes.nullable() })).min(1),
});

const catalogueEntry = z.discriminatedUnion('way', [
  /** Came with the program: as the model of a role, or as a pack in a folder beside the models. */
  z.object({
    ...about,
    way: z.literal('embedded'),
    as: z.union([z.strictObject({ role: z.enum(modelRoles) }), z.strictObject({ folder: z.string() })]),
  }),
  downloaded,
  /** Made by the person from checkpoints that may not be handed on. `bytes` is about what the result takes. */
  z.object({ ...outside, way: z.literal('convert'), bytes: z.int().min(1).nullable() }),
  /** Stands for any pack of its family that a person has. */
  z.object({ ...outside, way: z.literal('import'), bytes: z.int().min(1).nullable() }),
]);

export type CatalogueEntry = z.infer<typeof catalogueEntry>;
export type HubEntry = z.infer<typeof downloaded>;

/** The packs that the program knows of, in the order in which they are shown. */
export const catalogue: readonly CatalogueEntry[] = z.array(catalogueEntry).parse(entries);

export function isHubEntry(entry: CatalogueEntry | undefined): entry is HubEntry {
  return entry?.way === 'download';
}

/** Families that this version can run; a pack of another can be kept and checked, but is not offered for answers. */
export const runnableFamilies: readonly PackFamily[] = ['video-llama', 'smolvlm2', 'nano-video-llama', 'llama'];
