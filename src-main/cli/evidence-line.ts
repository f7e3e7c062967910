import { formatTime, type Moment } from '../domain/time.ts';
import type { EvidenceKind } from '../domain/evidence.ts';

/** A moment as people write it: `0:41–0:44`, or `0:41` when it ends in the same second. */
export function formatMoment({ start, end }: Moment): string {
  const [from, to] = [formatTime(start), formatTime(end)];
  return from === to ? from : `${from}–${to}`;
}

/** One observation in one line: when, how, what. Words are quoted, labels are not. */
export function evidenceLine(kind: EvidenceKind, moment: Moment, text: string): string {
  const quoted = kind === 'said' || kind === 'written' ? `“${text}”` : text;
  return `${formatMoment(moment).padEnd(11)}  ${kind.padEnd(7)}  ${quoted}`;
}
