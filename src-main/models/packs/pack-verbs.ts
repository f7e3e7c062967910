import { join } from 'node:path';
import type { Engine, PackVerb } from '../../domain/engine.ts';
import { ProviderKeeper, type ProveProvider } from '../../inference/provider-keeper.ts';
import { proveProvider } from '../../inference/prove-provider.ts';
import { PackKeeper } from './pack-keeper.ts';
import { PackSpeeds } from './pack-speeds.ts';

interface PackVerbParts {
  libraryDir: string;
  modelsDir: string;
  /** Tries what models may run on; without it, only the processor is tried. */
  prove?: ProveProvider | undefined;
}

/** The verbs about packs and what they run on: all that can be done without a library. */
export function packVerbsOf({ libraryDir, modelsDir, prove = onlyProcessor }: PackVerbParts): Pick<Engine, PackVerb> {
  const keeper = new PackKeeper({ libraryDir, modelsDir });
  const { listPacks, planPack, addPack, importPack, verifyPack, removePack, movePacks, setPackMirror } = keeper;
  const speeds = new PackSpeeds(libraryDir);
  const providers = new ProviderKeeper({ file: join(libraryDir, 'providers.json'), prove });
  return {
    listPacks: async () => {
      const list = await listPacks();
      return { ...list, packs: await speeds.with(list.packs) };
    },
    planPack,
    addPack,
    importPack,
    verifyPack,
    removePack,
    movePacks,
    setPackMirror,
    getProviders: ({ again }, { signal } = {}) => providers.report(again, signal),
  };
}

/** A driver could take this process with it. */
const onlyProcessor: ProveProvider = async (provider) =>
  provider === 'cpu'
    ? proveProvider(provider)
    : { provider, state: 'missing', milliseconds: null, difference: null, detail: 'It was not tried here.' };
