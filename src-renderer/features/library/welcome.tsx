import { FileVideo, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openFilesDialog, openFolderDialog, openSample, useOpening } from '../../state/opening.ts';
import { Button } from '../../ui/button.tsx';
import './welcome.css';

/** What a person sees with nothing open: one sentence, a place to drop, the sample, and what stays on the machine. */
export function Welcome() {
  const { t } = useTranslation();
  const opening = useOpening((state) => state.left > 0);
  return (
    <section className="welcome" aria-label={t('welcome.name')} data-testid="welcome">
      <h1>{t('welcome.sentence')}</h1>
      <div className="welcome-target" data-testid="drop-target" aria-busy={opening}>
        <FileVideo size={44} strokeWidth={1.1} aria-hidden />
        <p>{t(opening ? 'welcome.opening' : 'welcome.drop')}</p>
        {!opening && <small>{t('welcome.paste')}</small>}
        <div>
          <Button look="filled" disabled={opening} onClick={() => void openFilesDialog()}>
            {t('open.video')}
          </Button>
          <Button look="outlined" disabled={opening} onClick={() => void openFolderDialog()}>
            {t('open.folder')}
          </Button>
          <Button look="outlined" disabled={opening} onClick={() => void openSample()}>
            {t('open.sample')}
          </Button>
        </div>
      </div>
      <p className="welcome-privacy">
        <Lock size={14} aria-hidden />
        {t('welcome.privacy')}
      </p>
      <p className="welcome-limits">{t('welcome.limits')}</p>
    </section>
  );
}
