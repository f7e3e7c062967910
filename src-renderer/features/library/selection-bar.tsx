import { MessagesSquare, SquareStack, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { askAboutVideos } from '../../state/ask-about.ts';
import { statusOf } from '../../state/library.ts';
import { askToRemove, selectVideos, useLibraryView } from '../../state/library-view.ts';
import { showVideo } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import './selection-bar.css';

/** What can be done with the selected videos. */
export function SelectionBar() {
  const { t } = useTranslation();
  const selected = useLibraryView((view) => view.selected);
  const videos = [...selected];
  const openAll = (): void => {
    // The first comes on screen last, so that the tabs stand in order behind it.
    for (const status of videos.toReversed().map(statusOf)) if (status) showVideo(status, { play: false });
  };
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('library.selection')}>
      <span role="status">{t('library.selected', { count: videos.length })}</span>
      <Button look="filled" icon={MessagesSquare} onClick={() => askAboutVideos(videos)}>
        {t('library.askAboutThese')}
      </Button>
      <Button icon={SquareStack} onClick={openAll}>
        {t('library.openInTabs')}
      </Button>
      <Button icon={Trash2} onClick={() => askToRemove(videos)}>
        {t('library.removeSelected')}
      </Button>
      <IconButton icon={X} label={t('library.clearSelection')} onClick={() => selectVideos([])} />
    </div>
  );
}
