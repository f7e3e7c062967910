import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import type { SetAsideEdit } from '../../../../src-main/domain/line.ts';
import type { Calls } from '../../../../src-preload/contract/types.ts';

type LineVerb = 'editLine' | 'listSetAside' | 'dropSetAside';

/** The verbs of corrected lines, over evidence that they change in place. */
export function lineVerbs(
  evidence: Evidence[],
  setAside: SetAsideEdit[] = [],
): { [Verb in LineVerb]: (input: Calls[Verb]['input']) => Promise<Calls[Verb]['output']> } {
  return {
    async editLine({ evidence: id, text }) {
      const at = evidence.findIndex((item) => item.id === id);
      const { original, ...line } = evidence[at]!;
      const recognised = original ?? line.text;
      const isAsRecognised = text === null || text === recognised;
      evidence[at] = isAsRecognised
        ? { ...line, text: recognised }
        : { ...line, text, original: recognised, words: [] };
      return evidence[at];
    },
    listSetAside: async () => setAside,
    dropSetAside: async () => null,
  };
}
