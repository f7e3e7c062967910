import type { VerbName } from '../../src-preload/contract/names.ts';
import type { Calls } from '../../src-preload/contract/types.ts';

/** For each verb, messages that must pass and messages that must be refused. */
export type Entries = {
  [Verb in VerbName]: {
    inputs: Calls[Verb]['input'][];
    badInputs: unknown[];
    output: Calls[Verb]['output'];
    badOutputs: unknown[];
    events?: Calls[Verb]['event'][];
    badEvents?: unknown[];
  };
};
