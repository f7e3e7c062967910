import { Eye, Music2, Quote, Type, type LucideIcon } from 'lucide-react';
import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import './kind-icon.css';

const icons: Readonly<Record<EvidenceKind, LucideIcon>> = { said: Quote, written: Type, seen: Eye, heard: Music2 };

/** The icon of a kind of evidence in its hue. The word beside it names the kind. */
export function KindIcon({ kind, size = 14 }: { kind: EvidenceKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon className="kind-icon" data-kind={kind} size={size} aria-hidden />;
}
