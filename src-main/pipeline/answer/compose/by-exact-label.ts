import type { Evidence } from '../../../domain/evidence.ts';
import type { LabelNames } from '../../search/label-names.ts';

/** Evidence of sounds or things by what each is called, less the labels of which a kind is there as well: no animal beside a dog. */
export function byExactLabel(evidence: readonly Evidence[], names: LabelNames): Map<string, Evidence[]> {
  const exact = names.mostExact(new Set(evidence.map(({ label }) => label!)));
  return Map.groupBy(
    evidence.filter(({ label }) => exact.has(label!)),
    ({ text }) => text,
  );
}
