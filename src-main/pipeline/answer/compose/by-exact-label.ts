import type { Evidence } from '../../../domain/evidence.ts';
import type { LabelNames } from '../../search/label-names.ts';

/**
 * Evidence of sounds or things by what sentences call each, which may be one phrase for several labels; less the labels of which a kind is
 * there as well: no animal beside a dog.
 */
export function byExactLabel(
  evidence: readonly Evidence[],
  names: LabelNames,
  phraseOf: (name: string) => string,
): Map<string, Evidence[]> {
  const exact = names.mostExact(new Set(evidence.map(({ label }) => label!)));
  return Map.groupBy(
    evidence.filter(({ label }) => exact.has(label!)),
    ({ text }) => phraseOf(text),
  );
}
