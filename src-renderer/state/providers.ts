import { create } from 'zustand';
import type { ProviderReport } from '../../src-main/domain/providers.ts';
import { call, toVerbError, type VerbError } from '../api.ts';

interface Providers {
  /** Null until it is known. */
  report: ProviderReport | null;
  isTrying: boolean;
  /** Why nothing is known. */
  failure: VerbError | null;
}

/** What models can run on, as the engine found out. */
export const useProviders = create<Providers>()(() => ({ report: null, isTrying: false, failure: null }));

/** Reads what was found out; everything is tried where nothing was yet, or `again`. */
export async function loadProviders(again: boolean): Promise<void> {
  if (useProviders.getState().isTrying) return;
  useProviders.setState({ isTrying: true, failure: null });
  try {
    useProviders.setState({ report: await call('getProviders', again ? { again } : {}) });
  } catch (error) {
    useProviders.setState({ failure: toVerbError(error) });
  }
  useProviders.setState({ isTrying: false });
}
