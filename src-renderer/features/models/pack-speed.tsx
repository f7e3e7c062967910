import { useTranslation } from 'react-i18next';
import type { PackSpeed } from '../../../src-main/domain/packs.ts';
import { useProviderName } from './use-provider-name.ts';

/** How fast a pack was for the person's own last questions, and what it ran on. */
export function PackSpeedFacts({ speed }: { speed: PackSpeed }) {
  const { t } = useTranslation();
  const nameOf = useProviderName();
  const { tokensPerSecond, encodeSeconds, provider } = speed;
  const facts = [
    ...(tokensPerSecond === null ? [] : [t('models.writes', { rate: tokensPerSecond.toFixed(1) })]),
    ...(encodeSeconds === null ? [] : [t('models.looks', { seconds: encodeSeconds.toFixed(1) })]),
    nameOf(provider),
  ];
  return (
    <p className="pack-facts" data-testid="pack-speed">
      {t('models.lastRuns', { facts: facts.join(' · ') })}
    </p>
  );
}
