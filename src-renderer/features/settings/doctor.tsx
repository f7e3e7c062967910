import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoctorReport } from '../../../src-main/domain/engine.ts';
import { call, toVerbError, type VerbError } from '../../api.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { Button } from '../../ui/button.tsx';

/** Checks this installation when asked: ffmpeg, models, library. */
export function Doctor() {
  const { t } = useTranslation();
  const [report, setReport] = useState<DoctorReport | null>(null);
  const [error, setError] = useState<VerbError | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      setReport(await call('doctor', {}));
    } catch (failure) {
      setError(toVerbError(failure));
    }
    setBusy(false);
  };
  return (
    <>
      <h3>{t('settings.doctor')}</h3>
      <Button look="outlined" disabled={busy} onClick={() => void check()}>
        {t(busy ? 'settings.checking' : 'settings.check')}
      </Button>
      {error && <p role="alert">{errorSentence(error)}</p>}
      <ul className="doctor" aria-live="polite">
        {report?.checks.map(({ name, ok, detail }) => (
          <li key={name} data-ok={ok}>
            {ok ? (
              <Check size={16} aria-label={t('settings.ok')} />
            ) : (
              <TriangleAlert size={16} aria-label={t('settings.notOk')} />
            )}
            <b>{name}</b>
            <bdi className="selectable">{detail}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
