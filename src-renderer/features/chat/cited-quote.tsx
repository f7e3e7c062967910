import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../src-main/domain/answer.ts';
import { previewOf } from '../../lib/emphasis.ts';
import { clockRange } from '../../lib/time.ts';
import { useCitedConfidence } from '../../state/cited-media.ts';
import { useTextOf } from '../../state/label-names.ts';
import { Emphasised } from '../../ui/emphasised.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { useVideoName } from './use-video-name.ts';

/** A piece of evidence in words: what kind it is, when it is, how likely that is right, and what it says. */
export function CitedQuote({ citation }: { citation: Citation }) {
  const { t } = useTranslation();
  const textOf = useTextOf();
  const { video, kind, quote } = citation;
  const name = useVideoName()(video);
  const confidence = useCitedConfidence(citation);
  return (
    <li data-kind={kind}>
      <span className="strip-badge">
        <KindIcon kind={kind} size={12} />
        {t(`kind.${kind}`)}
      </span>
      <span className="strip-facts">
        {name !== undefined && `${name} · `}
        <bdi dir="ltr">{clockRange(citation)}</bdi>
        {confidence !== undefined && ` · ${t('strip.sure', { percent: Math.round(confidence * 100) })}`}
      </span>
      <q dir="auto">
        <Emphasised {...previewOf({ ...citation, quote: textOf(kind, quote) })} />
      </q>
    </li>
  );
}
