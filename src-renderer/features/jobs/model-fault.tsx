import { useTranslation } from 'react-i18next';
import type { SideTab } from '../../../src-main/domain/settings.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { startIndexing } from '../../state/jobs.ts';
import { showDialog } from '../../state/layout.ts';
import { Button } from '../../ui/button.tsx';
import { useModelFault } from './use-model-fault.ts';
import './model-fault.css';

/** Where a model cannot be used: what a panel cannot show for that, why, and what to do about it. */
export function ModelFault({ video, tab }: { video: VideoId; tab: SideTab }) {
  const { t } = useTranslation();
  const error = useModelFault(video);
  if (!error) return null;
  return (
    <section className="model-fault" role="status" data-testid="model-fault">
      <p>
        <b>{t(`modelFault.${tab}`)}</b> {errorSentence(error)}
      </p>
      <Button look="outlined" onClick={() => startIndexing(video, true)}>
        {t('jobs.retry')}
      </Button>
      <Button look="outlined" onClick={() => showDialog('settings')}>
        {t('settings.doctor')}
      </Button>
    </section>
  );
}
