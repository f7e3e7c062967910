import { z } from 'zod';

/** What a model is for. */
export const modelRoles = [
  'speech',
  'voice-activity',
  'sounds',
  'voices',
  'text-embedding',
  'objects',
  'scenes',
  'screen-text',
  'language',
] as const;
export type ModelRole = (typeof modelRoles)[number];

const value = z.object({
  name: z.string(),
  type: z.string(),
  shape: z.array(z.union([z.int().min(0), z.string()])),
});

const file = z.object({
  name: z.string(),
  /** Below the manifest's folder, with forward slashes. */
  path: z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'must lie below the folder of the manifest'),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
});

const model = z.object({
  role: z.enum(modelRoles),
  name: z.string(),
  /** Changes whenever weights or preprocessing change, and with it everything that the model has made. */
  version: z.string().min(1),
  licence: z.string(),
  source: z.unknown(),
  files: z.array(file).min(1),
  /** By file name: what the model file takes and returns. */
  inputs: z.record(z.string(), z.array(value)),
  outputs: z.record(z.string(), z.array(value)),
  preprocessing: z.record(z.string(), z.unknown()),
});

/** Schema of `manifest.json` in the folder of a pack. */
export const manifestSchema = z.object({ pack: z.string(), version: z.int().min(1), models: z.array(model).min(1) });

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestModel = z.infer<typeof model>;
export type ManifestFile = z.infer<typeof file>;
