import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { byteSize } from '../../domain/byte-size.ts';
import type { CallOptions, Engine, PackVerb } from '../../domain/engine.ts';
import { AppError } from '../../domain/errors.ts';
import type { EmbeddedModel, PackEvent, PackList, PackStatus, PackVerdict } from '../../domain/packs.ts';
import { manifestSchema } from '../manifest.ts';
import { catalogue, isHubEntry, type CatalogueEntry, type HubEntry } from './catalogue.ts';
import { diskFailure } from './disk-failure.ts';
import { Hub } from './download/hub.ts';
import { usualPatience, type Patience } from './download/retry.ts';
import { embeddedFolder, embeddedModels } from './embedded.ts';
import { importFiles, manifestIn } from './import-folder.ts';
import { loadPlanned, totalBytes } from './install.ts';
import { type InstalledPack, installedPack, installedPacks, packIn } from './installed.ts';
import { moveFolder } from './move-folder.ts';
import { holdLocks } from './pack-lock.ts';
import { checkMirror, diskFree, expectRoom, machineMemory, PackPlaces } from './pack-places.ts';
import { PackProgress } from './pack-progress.ts';
import { statusOf } from './pack-status.ts';
import { growingFolder, loadedBytes, makePlan, readPlan, type PackPlan } from './plan.ts';
import { reopen } from './repair.ts';
import { checkFiles, verifyInstalled } from './verify-installed.ts';

export interface PackKeeperOptions {
  libraryDir: string;
  modelsDir: string;
  /** Packs that are known; tests have their own. */
  entries?: readonly CatalogueEntry[];
  patience?: Patience;
  /** Bytes of memory; the machine's own when not given. */
  memory?: number;
}

type Options = CallOptions<PackEvent>;

/** What can be done with packs: one method for each verb of the engine. Nothing is loaded unless a person asks for it. */
export class PackKeeper implements Pick<Engine, Exclude<PackVerb, 'getProviders'>> {
  readonly #places: PackPlaces;
  readonly #modelsDir: string;
  readonly #entries: readonly CatalogueEntry[];
  readonly #patience: Patience;
  readonly #memory: number;

  constructor({ libraryDir, modelsDir, entries, patience, memory }: PackKeeperOptions) {
    this.#places = new PackPlaces(libraryDir);
    this.#modelsDir = modelsDir;
    this.#entries = entries ?? catalogue;
    this.#patience = patience ?? usualPatience;
    this.#memory = memory ?? machineMemory();
  }

  listPacks = async (): Promise<PackList> => {
    const folder = await this.#places.folder();
    const { mirror } = await this.#places.choices();
    const machine = await this.#machine(folder);
    const embedded = await this.#embedded();
    const installed = await installedPacks(folder);
    const known = new Set(this.#entries.map(({ pack }) => pack));
    const names = [...known, ...installed.map(({ manifest }) => manifest.pack).filter((name) => !known.has(name))];
    const packs = await Promise.all(names.map((name) => this.#status(name, folder, machine, embedded)));
    return { folder, mirror, machine, embedded, packs: packs.filter((pack) => pack !== undefined) };
  };

  planPack = async ({ pack }: { pack: string }, { signal }: CallOptions<never> = {}): Promise<PackStatus> => {
    const folder = await this.#places.folder();
    const entry = this.#offered(pack);
    return this.#alone(folder, pack, async () => {
      await makePlan(folder, entry, await this.#hub(), { patience: this.#patience, signal });
      return this.#expectStatus(pack);
    });
  };

  addPack = async ({ pack }: { pack: string }, { signal, onEvent }: Options = {}): Promise<PackStatus> => {
    const root = await this.#places.folder();
    const installed = await installedPack(root, pack);
    if (installed && !installed.problem) return this.#expectStatus(pack);
    if (!installed?.manifest.hub) this.#offered(pack);
    return this.#alone(root, pack, async () => {
      const progress = new PackProgress(pack, onEvent);
      const hub = await this.#hub();
      const options = { patience: this.#patience, signal };
      const ask = (): Promise<PackPlan> => {
        progress.turnTo('asking', '');
        return makePlan(root, this.#offered(pack), hub, options);
      };
      const plan = installed?.manifest.hub
        ? await reopen(root, installed)
        : ((await readPlan(root, pack)) ?? (await ask()));
      this.#expectMemory(plan.manifest);
      await expectRoom(root, totalBytes(plan.manifest) - sum(await loadedBytes(root, plan)));
      await loadPlanned({ root, plan, hub, progress, ...options });
      return this.#expectStatus(pack);
    });
  };

  importPack = async (
    { folder, pack }: { folder: string; pack?: string },
    { signal, onEvent }: Options = {},
  ): Promise<PackStatus> => {
    const root = await this.#places.folder();
    const source = resolve(folder);
    const manifest = await manifestIn(source, this.#entry(pack));
    if (this.#entry(manifest.pack)?.way === 'embedded')
      throw new AppError('PACK_EXISTS', `${manifest.pack} came with the program: a pack needs another name.`);
    return this.#alone(root, manifest.pack, async () => {
      const there = await installedPack(root, manifest.pack);
      if (there && !there.problem)
        throw new AppError('PACK_EXISTS', `${there.manifest.title} is here already: delete it first to replace it.`);
      this.#expectMemory(manifest);
      await expectRoom(root, totalBytes(manifest));
      await importFiles(root, source, manifest, new PackProgress(manifest.pack, onEvent), signal);
      return this.#expectStatus(manifest.pack);
    });
  };

  verifyPack = async ({ pack }: { pack: string }, { signal, onEvent }: Options = {}): Promise<PackVerdict> => {
    const embedded = await this.#embeddedPack(pack);
    // Its sums are those of its manifest, and its folder is not ours to write to.
    if (embedded) return (await checkFiles(embedded, new PackProgress(pack, onEvent), signal)).verdict;
    const root = await this.#places.folder();
    const installed = await installedPack(root, pack);
    if (!installed) throw this.#notHere(pack);
    return this.#alone(root, pack, () => verifyInstalled(installed, new PackProgress(pack, onEvent), signal));
  };

  removePack = async ({ pack }: { pack: string }): Promise<{ freedBytes: number }> => {
    const entry = this.#entry(pack);
    if (entry?.way === 'embedded')
      throw new AppError('PACK_EMBEDDED', `${entry.title} came with the program and stays with it.`);
    const root = await this.#places.folder();
    const installed = await installedPack(root, pack);
    const plan = await readPlan(root, pack);
    if (!installed && !plan) throw this.#notHere(pack);
    return this.#alone(root, pack, async () => {
      const freedBytes =
        (installed ? totalBytes(installed.manifest) : 0) + (plan ? sum(await loadedBytes(root, plan)) : 0);
      // The person may have chosen a folder with other things in it: only what was found to be a pack goes.
      if (installed) await rm(installed.folder, { recursive: true, force: true }).catch(diskFailure);
      if (plan) await rm(growingFolder(root, plan.manifest.pack), { recursive: true, force: true }).catch(diskFailure);
      return { freedBytes };
    });
  };

  movePacks = async ({ folder }: { folder: string }, { signal, onEvent }: Options = {}): Promise<PackList> => {
    const from = await this.#places.folder();
    const to = join(resolve(folder), movedName);
    const { packs } = await this.listPacks();
    if (to === from) return this.listPacks();
    const outside = packs.filter(({ way }) => way !== 'embedded');
    const bytes = outside.reduce((total, { bytesHere }) => total + bytesHere, 0);
    const names = outside.map(({ pack }) => pack);
    return holdLocks(locksIn(from), [everything, ...names], async () => {
      const finish = await moveFolder({ from, to, bytes, progress: new PackProgress('', onEvent), signal });
      await this.#places.change({ folder: to });
      await finish();
      return this.listPacks();
    });
  };

  setPackMirror = async ({ mirror }: { mirror: string | null }): Promise<null> => {
    await this.#places.change({ mirror: mirror === null ? null : checkMirror(mirror) });
    return null;
  };

  async #status(
    pack: string,
    root: string,
    machine: PackList['machine'],
    embedded: readonly EmbeddedModel[],
  ): Promise<PackStatus | undefined> {
    const entry = this.#entry(pack);
    const plan = await readPlan(root, pack);
    const bytesHere = plan ? sum(await loadedBytes(root, plan)) : 0;
    return statusOf(
      {
        entry,
        growing: plan && { manifest: plan.manifest, bytesHere },
        installed: (await this.#embeddedPack(pack)) ?? (await installedPack(root, pack)),
        embedded: entry?.way === 'embedded' ? embedded.find(({ role }) => isOf(entry, role)) : undefined,
      },
      machine,
    );
  }

  async #expectStatus(pack: string): Promise<PackStatus> {
    const folder = await this.#places.folder();
    const status = await this.#status(pack, folder, await this.#machine(folder), []);
    if (!status) throw this.#notHere(pack);
    return status;
  }

  async #machine(folder: string): Promise<PackList['machine']> {
    return { diskFree: await diskFree(folder), memory: this.#memory };
  }

  async #embedded(): Promise<EmbeddedModel[]> {
    const text = await readFile(join(this.#modelsDir, 'manifest.json'), 'utf8').catch(() => '{}');
    const manifest = manifestSchema.safeParse(JSON.parse(text)).data;
    return manifest ? embeddedModels(manifest) : [];
  }

  /** A pack that came with the program, as it lies beside the models. */
  async #embeddedPack(pack: string): Promise<InstalledPack | undefined> {
    const folder = embeddedFolder(pack, this.#entries);
    return folder === undefined ? undefined : packIn(join(this.#modelsDir, folder), pack);
  }

  #entry(pack: string | undefined): CatalogueEntry | undefined {
    return this.#entries.find((entry) => entry.pack === pack);
  }

  /** @throws AppError PACK_UNKNOWN, PACK_NOT_OFFERED for one that no hub has */
  #offered(pack: string): HubEntry {
    const entry = this.#entry(pack);
    if (isHubEntry(entry)) return entry;
    if (!entry) throw this.#notHere(pack);
    const why = {
      embedded: 'came with the program',
      convert: 'may not be handed on: convert its checkpoints yourself, then import the folder (see docs/packs.md)',
      import: 'is not downloaded: import a folder that holds one',
      download: '',
    }[entry.way];
    throw new AppError('PACK_NOT_OFFERED', `${entry.title} ${why}.`);
  }

  #notHere(pack: string): AppError {
    const names = this.#entries.map((entry) => entry.pack).join(', ');
    return this.#entry(pack)
      ? new AppError('PACK_UNKNOWN', `The pack ${pack} is not on this machine.`)
      : new AppError('PACK_UNKNOWN', `There is no pack ${pack}. Known are ${names}.`);
  }

  #expectMemory({ title, memory }: { title: string; memory: number }): void {
    if (memory <= this.#memory) return;
    const sentence = `${title} needs ${byteSize(memory)} of memory, and this machine has ${byteSize(this.#memory)}`;
    throw new AppError('PACK_TOO_LARGE', `${sentence}: choose a smaller pack.`);
  }

  async #hub(): Promise<Hub> {
    return new Hub((await this.#places.choices()).mirror);
  }

  /** Does what changes one pack, while nothing else changes it and all packs stay where they are. */
  async #alone<T>(root: string, pack: string, work: () => Promise<T>): Promise<T> {
    await mkdir(root, { recursive: true, mode: 0o700 }).catch(diskFailure);
    await holdLocks(locksIn(root), [everything], async () => undefined);
    return holdLocks(locksIn(root), [pack], work);
  }
}

/** Name of the folder of packs inside one that the person has chosen. */
const movedName = 'sightsound-packs';
/** Held while all packs move; no pack is called so. */
const everything = '.all';

function isOf({ as }: Extract<CatalogueEntry, { way: 'embedded' }>, role: string): boolean {
  return 'role' in as && as.role === role;
}

function locksIn(root: string): string {
  return join(root, '.locks');
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((total, bytes) => total + bytes, 0);
}
