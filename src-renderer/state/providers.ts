import { create } from 'zustand';
import type { ProviderReport } from '../../src-main/domain/providers.ts';
import { call, toVerbError } from '../api.ts';
import { errorSentence } from './error-sentence.ts';

interface Providers {
  /** Null until it is known. */
  report: ProviderReport | null;
  isTrying: boolean;
  /** Why nothing is known, in words. */
  failure: string;
}

/** What models can run on, as the engine found out. */
export const useProviders = create<Providers>()(() => ({ report: null, isTrying: false, failure: '' }));

/** Reads what was found out; everything is tried where nothing was yet, or `again`. */
export async function loadProviders(again: boolean): Promise<void> {
  if (useProviders.getState().isTrying) return;
  useProviders.setState({ isTrying: true, failure: '' });
  try {
    useProviders.setState({ report: await call('getProviders', again ? { again } : {}) });
  } catch (error) {
    useProviders.setState({ failure: errorSentence(toVerbError(error)) });
  }
  useProviders.setState({ isTrying: false });
}
