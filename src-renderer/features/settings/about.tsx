import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../src-preload/contract/types.ts';
import { call } from '../../api.ts';
import { reportError } from '../../state/notices.ts';

/** Version and how this copy runs. */
export function About() {
  const { t } = useTranslation();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    call('getAppInfo', {}).then(setInfo, reportError);
  }, []);
  if (!info) return null;
  return (
    <>
      <h3>{t('settings.about')}</h3>
      <p className="selectable">
        {t('settings.versions', { version: info.version, electron: info.electron, engine: info.engine })}
      </p>
      {info.unsandboxed && <p>{t('settings.unsandboxed')}</p>}
    </>
  );
}
