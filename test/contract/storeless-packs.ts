import path from 'node:path';
import type { Engine, PackVerb } from '../../src-main/domain/engine.ts';
import { packVerbsOf } from '../../src-main/models/packs/pack-verbs.ts';

/** The real ones, on a library that nobody has; nothing is tried that packs could run on. */
export function storelessPacks(): Pick<Engine, PackVerb> {
  const nowhere = path.join(import.meta.dirname, 'no-library');
  return {
    ...packVerbsOf({ libraryDir: nowhere, modelsDir: nowhere }),
    getProviders: async () => ({ machine: process.version, testedAt: Date.now(), used: 'cpu', results: [] }),
  };
}
