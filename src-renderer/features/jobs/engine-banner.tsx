import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../state/error-sentence.ts';
import { useEngine } from '../../state/engine.ts';
import './banner.css';

/** Says when the engine is not there to answer; the video plays on meanwhile. */
export function EngineBanner() {
  const { t } = useTranslation();
  const status = useEngine((state) => state.status);
  if (status.state === 'ready') return null;
  const text =
    status.state === 'starting'
      ? t('engine.starting')
      : status.state === 'restarting'
        ? t('engine.restarting', { count: Math.max(1, Math.ceil(status.inSeconds)) })
        : errorSentence(status.error, status.error.code === 'ENGINE_UNAVAILABLE' ? t('engine.failed') : undefined);
  return (
    <p
      className="banner"
      role="status"
      data-failed={status.state === 'failed' || undefined}
      data-testid="engine-banner"
    >
      {text}
    </p>
  );
}
