import { z } from 'zod';
import { packStates, packSteps, packWays } from '../../../src-main/domain/packs.ts';
import { providerNames, providerStates } from '../../../src-main/domain/providers.ts';
import { empty, fraction, name, noEvent, path, text, wireError } from './values.ts';

export const packName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);
/** Sizes in bytes; a disk may hold more than whole numbers count exactly. */
const bytes = z.number().min(0);
const named = z.strictObject({ pack: packName });

const status = z.strictObject({
  pack: packName,
  title: name,
  family: name,
  version: name,
  way: z.enum(packWays),
  experimental: z.boolean(),
  licence: z.strictObject({ name, terms: text(2_000), researchOnly: z.boolean(), url: text(2_000).optional() }),
  source: text(2_000),
  hub: z.strictObject({ repository: name, revision: name.nullable() }).nullable(),
  state: z.enum(packStates),
  bytes: bytes.nullable(),
  bytesHere: bytes,
  memory: bytes,
  fits: z.strictObject({ disk: z.boolean(), memory: z.boolean() }),
  usable: z.boolean(),
  problem: wireError.nullable(),
  speed: z
    .strictObject({
      provider: z.enum(providerNames),
      runs: z.int().min(1),
      tokensPerSecond: z.number().min(0).nullable(),
      encodeSeconds: z.number().min(0).nullable(),
    })
    .optional(),
});

const list = z.strictObject({
  folder: path,
  mirror: text(2_000).nullable(),
  machine: z.strictObject({ diskFree: bytes.nullable(), memory: bytes }),
  embedded: z.array(z.strictObject({ role: name, name, version: name, licence: text(2_000), bytes })).max(100),
  packs: z.array(status).max(1_000),
});

const event = z.strictObject({
  type: z.literal('pack'),
  /** Empty while all packs move. */
  pack: z.union([packName, z.literal('')]),
  step: z.enum(packSteps),
  file: name,
  fraction,
  doneBytes: bytes,
  totalBytes: bytes,
  bytesPerSecond: bytes.nullable(),
  etaSeconds: bytes.nullable(),
});

const verdict = z.strictObject({
  pack: packName,
  ok: z.boolean(),
  files: z.array(z.strictObject({ path, state: z.enum(['good', 'missing', 'damaged']) })).max(10_000),
});

const providers = z.strictObject({
  machine: name,
  testedAt: z.number(),
  used: z.enum(providerNames),
  results: z
    .array(
      z.strictObject({
        provider: z.enum(providerNames),
        state: z.enum(providerStates),
        milliseconds: z.number().min(0).nullable(),
        difference: z.number().min(0).nullable(),
        detail: text(2_000),
      }),
    )
    .max(10),
});

/** Verbs about packs and what models run on. The folders that they name must be ones that the person chose. */
export const packSchemas = {
  listPacks: { input: empty, output: list, event: noEvent },
  planPack: { input: named, output: status, event: noEvent },
  addPack: { input: named, output: status, event },
  importPack: { input: z.strictObject({ folder: path, pack: packName.optional() }), output: status, event },
  verifyPack: { input: named, output: verdict, event },
  removePack: { input: named, output: z.strictObject({ freedBytes: bytes }), event: noEvent },
  movePacks: { input: z.strictObject({ folder: path }), output: list, event },
  getProviders: { input: z.strictObject({ again: z.boolean().optional() }), output: providers, event: noEvent },
};
