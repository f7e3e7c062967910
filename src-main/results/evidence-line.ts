import type { AnswerLanguage } from '../domain/answer-language.ts';
import type { EvidenceKind } from '../domain/evidence.ts';
import { kindNames } from '../domain/kind-names.ts';
import { labelNames, type LabelNames } from '../domain/label-names.ts';
import { formatMoment, type Moment } from '../domain/time.ts';

/** What evidence is called in a language. */
export interface Called {
  kinds: Readonly<Record<EvidenceKind, string>>;
  labels: LabelNames;
}

const english: Called = { kinds: kindNames.en, labels: { heard: {}, seen: {} } };

/** As sentences in a language call it; English where none is given. */
export async function calledIn(language: AnswerLanguage = 'en'): Promise<Called> {
  return { kinds: kindNames[language], labels: await labelNames(language) };
}

/** One observation in one line: when, how, what. Words are quoted, labels are not. */
export function evidenceLine(
  kind: EvidenceKind,
  moment: Moment,
  text: string,
  { kinds, labels }: Called = english,
): string {
  const quoted = kind === 'said' || kind === 'written' ? `“${text}”` : (labels[kind][text] ?? text);
  return `${formatMoment(moment).padEnd(11)}  ${kinds[kind].padEnd(7)}  ${quoted}`;
}
