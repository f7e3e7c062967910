import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { statusOf } from '../../state/library.ts';
import { askToRemove, selectVideos } from '../../state/library-view.ts';
import { loadRecentQuestions } from '../../state/recent-questions.ts';
import { removeVideo } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './remove-dialog.css';

/** Asks before videos and all that is known of them go. */
export function RemoveDialog({ videos }: { videos: readonly VideoId[] }) {
  const { t } = useTranslation();
  const removeButton = useRef<HTMLButtonElement>(null);
  // Closing the element lets the browser give the focus back.
  const close = (): void => removeButton.current?.closest('dialog')?.close();
  const remove = async (): Promise<void> => {
    close();
    selectVideos([]);
    for (const video of videos) await removeVideo(video);
    // Its questions went along.
    await loadRecentQuestions();
  };
  useEffect(() => removeButton.current?.focus(), []);
  const name = statusOf(videos[0] ?? null)?.video.name ?? '';
  return (
    <Dialog title={t('library.removeTitle')} closeLabel={t('library.keep')} onClose={() => askToRemove([])}>
      <p className="remove-question">
        {videos.length === 1
          ? t('library.removeQuestion', { name })
          : t('library.removeSeveral', { count: videos.length })}
      </p>
      <div className="remove-answers">
        <Button ref={removeButton} look="filled" onClick={() => void remove()}>
          {t('library.removeNow')}
        </Button>
        <Button onClick={close}>{t('library.keep')}</Button>
      </div>
    </Dialog>
  );
}
