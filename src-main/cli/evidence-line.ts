import type { EvidenceKind } from '../domain/evidence.ts';
import { formatMoment, type Moment } from '../domain/time.ts';

/** One observation in one line: when, how, what. Words are quoted, labels are not. */
export function evidenceLine(kind: EvidenceKind, moment: Moment, text: string): string {
  const quoted = kind === 'said' || kind === 'written' ? `“${text}”` : text;
  return `${formatMoment(moment).padEnd(11)}  ${kind.padEnd(7)}  ${quoted}`;
}
