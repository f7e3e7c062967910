import { useTranslation } from 'react-i18next';
import type { HitReason } from '../../src-main/domain/answer.ts';
import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import { useTextOf } from './label-names.ts';

/** Why something was found, in the language of the window; `said “dog”, “bark” · close in meaning`. */
export function useWhy(): (found: { kind: EvidenceKind; reasons?: readonly HitReason[] }) => string {
  const { t, i18n } = useTranslation();
  const textOf = useTextOf();
  return ({ kind, reasons = [] }) => {
    const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
    const phrases = reasons.map((reason) => {
      if (reason.by === 'answer') return t('search.why.answer');
      if (reason.by === 'perhaps') return t('search.unsure');
      if (reason.by === 'meaning') return t('search.why.meaning');
      if (reason.by === 'label')
        return t('search.why.label', { kind: t(`kind.${kind}`), name: textOf(kind, reason.label) });
      const words = list.format(reason.words.map((word) => t('search.why.word', { word })));
      return t('search.why.words', { kind: t(`kind.${kind}`), words });
    });
    return phrases.join(' · ');
  };
}
