import { create } from 'zustand';
import type { EngineStatus } from '../../src-preload/contract/types.ts';

/** How the engine is. Ready until the shell says otherwise: a verb that fails tells the rest. */
export const useEngine = create<{ status: EngineStatus }>()(() => ({ status: { state: 'ready' } }));
