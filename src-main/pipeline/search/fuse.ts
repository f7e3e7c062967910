import type { HitReason } from '../../domain/answer.ts';
import type { Evidence, EvidenceId } from '../../domain/evidence.ts';

/** Evidence as one way of finding ranked it, best first. */
export interface Ranked {
  evidence: Evidence;
  reason: HitReason;
}

export interface Fused {
  evidence: Evidence;
  score: number;
  reasons: HitReason[];
}

/** Evidence that was found by the label that it carries. */
export function rankedByLabel(evidence: Evidence): Ranked {
  return { evidence, reason: { by: 'label', label: evidence.text } };
}

/** Damps the lead of first places (Cormack, Clarke and Büttcher 2009). */
const damping = 60;

/** What a place in one ranking is worth. @param place from 0 */
export function single(place: number): number {
  return 1 / (damping + place + 1);
}

/** Joins rankings by the sum of reciprocal ranks: needs no common scale of scores. Best first, ties by media time. */
export function fuse(rankings: readonly (readonly Ranked[])[]): Fused[] {
  const fused = new Map<EvidenceId, Fused>();
  for (const ranking of rankings) {
    ranking.forEach(({ evidence, reason }, place) => {
      const entry = fused.get(evidence.id) ?? { evidence, score: 0, reasons: [] };
      entry.score += single(place);
      entry.reasons.push(reason);
      fused.set(evidence.id, entry);
    });
  }
  return [...fused.values()].sort(
    (a, b) => b.score - a.score || a.evidence.start - b.evidence.start || a.evidence.id - b.evidence.id,
  );
}
