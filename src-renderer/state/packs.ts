import i18next from 'i18next';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { PackEvent, PackList, PackStatus } from '../../src-main/domain/packs.ts';
import { call, isCancelled, toVerbError, type VerbError } from '../api.ts';
import { t } from '../i18n.ts';
import { byteSize } from '../lib/byte-size.ts';
import { notify, reportError } from './notices.ts';

/** Work on all packs at once, in the place of a pack's name. */
export const allPacks = '';

interface Packs {
  /** Null until it is read. */
  list: PackList | null;
  /** By pack: how far the work on it is. */
  work: Readonly<Record<string, PackEvent>>;
  /** By pack: what went wrong with it last. */
  failures: Readonly<Record<string, VerbError>>;
}

/** The packs, and what is being done with them; it goes on while nobody looks. */
export const usePacks = create<Packs>()(() => ({ list: null, work: {}, failures: {} }));

const none: readonly PackStatus[] = [];

/** Installed packs that can look at videos, or write from evidence. The embedded model adds nothing to an answer. */
export function useReadyPacks(): readonly PackStatus[] {
  const packs = usePacks(({ list }) => list?.packs ?? none);
  return useMemo(
    () =>
      packs.filter(
        ({ state, usable, way, family }) =>
          state === 'installed' && usable && (way !== 'embedded' || family !== 'llama'),
      ),
    [packs],
  );
}

const controllers = new Map<string, AbortController>();

export async function loadPacks(): Promise<void> {
  try {
    usePacks.setState({ list: await call('listPacks', {}) });
  } catch (error) {
    reportError(error);
  }
}

/** Asks the hub for the size of a pack and the revision that would come. Downloads nothing. */
export function planPack({ pack }: PackStatus): Promise<boolean> {
  return workOn(pack, (signal) => call('planPack', { pack }, { signal }));
}

/** Downloads a pack, or goes on with it. */
export async function addPack({ pack, title }: PackStatus): Promise<void> {
  const done = await workOn(pack, (signal) => call('addPack', { pack }, { signal, onEvent: put }));
  if (done) notify('info', t('models.installed', { title }));
}

/** Stops the work on a pack; what is here stays. */
export function pausePack(pack: string): void {
  controllers.get(pack)?.abort();
}

export async function verifyPack({ pack, title }: PackStatus): Promise<void> {
  await workOn(pack, async (signal) => {
    const { ok } = await call('verifyPack', { pack }, { signal, onEvent: put });
    notify(ok ? 'info' : 'error', t(ok ? 'models.good' : 'models.bad', { title }));
  });
}

export async function removePack({ pack, title }: PackStatus): Promise<void> {
  await workOn(pack, async () => {
    const size = byteSize((await call('removePack', { pack })).freedBytes, language());
    notify('info', t('models.deleted', { title, size }));
  });
}

/** Lets the person choose a folder and copies the pack in it. @param pack the known one that it must be; any when not given */
export async function importPack(pack?: string): Promise<void> {
  await workOn(pack ?? allPacks, async (signal) => {
    const { paths } = await call('pickFolder', {});
    const [folder] = paths;
    if (folder === undefined) return;
    const input = { folder, ...(pack !== undefined && { pack }) };
    const onEvent = (event: PackEvent): void => put({ ...event, pack: pack ?? allPacks });
    const { title } = await call('importPack', input, { signal, onEvent });
    notify('info', t('models.installed', { title }));
  });
}

/** Lets the person choose a folder and moves all packs into it. */
export async function movePacks(): Promise<void> {
  await workOn(allPacks, async (signal) => {
    const { paths } = await call('pickFolder', {});
    const [folder] = paths;
    if (folder === undefined) return;
    const list = await call('movePacks', { folder }, { signal, onEvent: put });
    notify('info', t('models.moved', { folder: list.folder }));
  });
}

/** Takes packs from a mirror once the person has agreed; null takes them from the hub itself. */
export async function takeFrom(mirror: string | null): Promise<void> {
  await workOn(allPacks, () => call('useMirror', { mirror }));
}

/** Does some work with a pack, one at a time, and reads what has become of the packs; true when it went well. */
async function workOn(pack: string, work: (signal: AbortSignal) => Promise<unknown>): Promise<boolean> {
  if (controllers.has(pack)) return false;
  const controller = new AbortController();
  controllers.set(pack, controller);
  change({ failures: { [pack]: undefined }, work: { [pack]: beginning(pack) } });
  try {
    await work(controller.signal);
    return true;
  } catch (error) {
    if (!isCancelled(error)) change({ failures: { [pack]: toVerbError(error) } });
    return false;
  } finally {
    controllers.delete(pack);
    change({ work: { [pack]: undefined } });
    await loadPacks();
  }
}

function put(event: PackEvent): void {
  // An event may arrive after the person has stopped the work.
  if (controllers.has(event.pack)) change({ work: { [event.pack]: event } });
}

function beginning(pack: string): PackEvent {
  const nothing = { fraction: 0, doneBytes: 0, totalBytes: 0, bytesPerSecond: null, etaSeconds: null };
  return { type: 'pack', pack, step: 'asking', file: '', ...nothing };
}

type Changes = { [Part in 'work' | 'failures']?: Record<string, Packs[Part][string] | undefined> };

/** Changes entries; one that becomes undefined is taken out. */
function change({ work = {}, failures = {} }: Changes): void {
  const merged = <T>(now: Readonly<Record<string, T>>, then: Record<string, T | undefined>): Record<string, T> =>
    Object.fromEntries(Object.entries({ ...now, ...then }).filter(([, value]) => value !== undefined)) as Record<
      string,
      T
    >;
  usePacks.setState((now) => ({ work: merged(now.work, work), failures: merged(now.failures, failures) }));
}

function language(): string {
  return i18next.resolvedLanguage ?? 'en';
}
