import { MessagesSquare, SquareStack, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { askAboutVideos } from '../../state/ask-about.ts';
import { askToRemove, selectVideos, useLibraryView } from '../../state/library-view.ts';
import { openInTabs } from '../../state/switch-tabs.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import './selection-bar.css';

/** What can be done with the selected videos. */
export function SelectionBar() {
  const { t } = useTranslation();
  const selected = useLibraryView((view) => view.selected);
  const videos = [...selected];
  return (
    <div className="selection-bar" role="group" aria-label={t('library.selection')}>
      <span role="status">{t('library.selected', { count: videos.length })}</span>
      <Button look="filled" icon={MessagesSquare} onClick={() => askAboutVideos(videos)}>
        {t('library.askAboutThese')}
      </Button>
      <Button icon={SquareStack} onClick={() => openInTabs(videos)}>
        {t('library.openInTabs')}
      </Button>
      <Button icon={Trash2} onClick={() => askToRemove(videos)}>
        {t('library.removeSelected')}
      </Button>
      <IconButton icon={X} label={t('library.clearSelection')} onClick={() => selectVideos([])} />
    </div>
  );
}
