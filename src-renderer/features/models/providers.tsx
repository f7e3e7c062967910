import { Check, Minus, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderResult } from '../../../src-main/domain/providers.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { loadProviders, useProviders } from '../../state/providers.ts';
import { useProviderName } from './use-provider-name.ts';
import { Button } from '../../ui/button.tsx';

/** Names that are the same in every language. */
/** What models can run on here: which was found good and how fast it is, and why another is not used. */
export function Providers() {
  const { t } = useTranslation();
  const { report, isTrying, failure } = useProviders();
  useEffect(() => void loadProviders(false), []);
  return (
    <>
      <h3>{t('models.runsOn')}</h3>
      <p>{t('models.runsOnText')}</p>
      <ul className="providers" aria-live="polite">
        {report?.results.map((result) => (
          <ProviderRow key={result.provider} result={result} isFastest={result.provider === report.used} />
        ))}
      </ul>
      {failure && <p role="alert">{errorSentence(failure)}</p>}
      <div className="pack-actions">
        <Button look="outlined" disabled={isTrying} onClick={() => void loadProviders(true)}>
          {t(isTrying ? 'models.trying' : 'models.again')}
        </Button>
      </div>
    </>
  );
}

function ProviderRow({ result, isFastest }: { result: ProviderResult; isFastest: boolean }) {
  const { t, i18n } = useTranslation();
  const nameOf = useProviderName();
  const { provider, state, milliseconds, detail } = result;
  const Icon = state === 'proved' ? Check : state === 'elsewhere' || state === 'missing' ? Minus : TriangleAlert;
  const time = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 1 });
  const facts = [
    t(`models.providerState.${state}`),
    ...(state === 'proved' && milliseconds !== null ? [time.format(milliseconds)] : []),
    ...(isFastest ? [t('models.fastest')] : []),
  ];
  return (
    <li data-state={state} title={detail || undefined}>
      <Icon size={16} aria-hidden />
      <b>{nameOf(provider)}</b>
      <span>{facts.join(' · ')}</span>
      {state !== 'elsewhere' && detail !== '' && (
        <span className="provider-detail selectable">
          <bdi lang="en">{detail}</bdi>
        </span>
      )}
    </li>
  );
}
