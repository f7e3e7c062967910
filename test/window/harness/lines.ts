import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { SetAsideEdit } from '../../../src-main/domain/line.ts';
import type { Calls } from '../../../src-preload/contract/types.ts';

type LineVerb = 'editLine' | 'listSetAside' | 'dropSetAside' | 'nameSpeaker' | 'setSpeaker';

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
    async nameSpeaker({ speaker: number, name }) {
      const same = evidence.find(({ speaker }) => name !== null && speaker?.name === name)?.speaker?.number ?? number;
      const kept = Math.min(number, same);
      const changed: Evidence[] = [];
      for (const [at, { speaker, ...line }] of evidence.entries()) {
        if (!speaker || (speaker.number !== number && speaker.number !== same)) continue;
        const { likeness } = speaker;
        evidence[at] = { ...line, speaker: { number: kept, likeness, ...(name !== null && { name }) } };
        changed.push(evidence[at]);
      }
      return changed;
    },
    async setSpeaker({ evidence: id, speaker }) {
      const at = evidence.findIndex((item) => item.id === id);
      const numbers = evidence.map((item) => item.speaker?.number ?? 0);
      const known = evidence.find((item) => item.speaker?.number === speaker)?.speaker;
      evidence[at] = { ...evidence[at]!, speaker: { number: Math.max(...numbers) + 1, ...known, likeness: 1 } };
      return evidence[at];
    },
    listSetAside: async () => setAside,
    dropSetAside: async () => null,
  };
}
