import path from 'node:path';
import type { Engine, PackVerb } from '../../src-main/domain/engine.ts';
import { PackKeeper } from '../../src-main/models/packs/pack-keeper.ts';

/** The real ones, on a library that nobody has. Not by `packVerbsOf`: that brings ONNX Runtime along, which the bundles of this engine do without. */
export function storelessPacks(): Pick<Engine, PackVerb> {
  const nowhere = path.join(import.meta.dirname, 'no-library');
  const keeper = new PackKeeper({ libraryDir: nowhere, modelsDir: nowhere });
  const { listPacks, planPack, addPack, importPack, verifyPack, removePack, movePacks, setPackMirror } = keeper;
  return {
    listPacks,
    planPack,
    addPack,
    importPack,
    verifyPack,
    removePack,
    movePacks,
    setPackMirror,
    getProviders: async () => ({ machine: process.version, testedAt: Date.now(), used: 'cpu', results: [] }),
  };
}
