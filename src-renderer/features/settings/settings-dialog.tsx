import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src-main/domain/settings.ts';
import { languages, nameOfLanguage } from '../../i18n.ts';
import { showDialog } from '../../state/layout.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { About } from './about.tsx';
import { Doctor } from './doctor.tsx';
import './settings.css';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** The person's choices, the state of this installation, and what the program is. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const settings = useSettings((state) => state.settings);
  if (!settings) return null;
  return (
    <Dialog title={t('settings.name')} closeLabel={t('settings.close')} onClose={() => showDialog(null)}>
      <fieldset className="settings-choice">
        <legend>{t('settings.theme')}</legend>
        {themes.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => void changeSettings({ theme })}
            />
            {t(`settings.themes.${theme}`)}
          </label>
        ))}
      </fieldset>
      <label className="settings-row">
        <span>{t('settings.language')}</span>
        <Select value={settings.locale} onChange={(event) => void changeSettings({ locale: event.target.value })}>
          <option value="system">{t('settings.systemLanguage')}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {nameOfLanguage(language)}
            </option>
          ))}
        </Select>
      </label>
      <p className="settings-keys">
        <Button look="outlined" onClick={() => showDialog('shortcuts')}>
          {t('settings.keys')}
        </Button>
        <Button look="outlined" onClick={() => showDialog('models')}>
          {t('settings.models')}
        </Button>
      </p>
      <label className="settings-check">
        <input
          type="checkbox"
          checked={settings.pauseToDescribe}
          onChange={(event) => void changeSettings({ pauseToDescribe: event.target.checked })}
        />
        {t('settings.pauseToDescribe')}
      </label>
      <h3>{t('settings.privacy')}</h3>
      <p>{t('settings.privacyText')}</p>
      <Doctor />
      <About />
    </Dialog>
  );
}
