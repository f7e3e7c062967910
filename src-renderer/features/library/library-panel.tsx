import { FilePlus, FolderPlus, MessagesSquare, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { askAboutAll } from '../../state/ask-about.ts';
import { toggleLibrary } from '../../state/layout.ts';
import { useLibrary } from '../../state/library.ts';
import { openFilesDialog, openFolderDialog } from '../../state/opening.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { LibraryRow } from './library-row.tsx';
import './library.css';

/** Every video that was opened, with how far each is. */
export function LibraryPanel() {
  const { t } = useTranslation();
  const statuses = useLibrary((state) => state.statuses);
  const loaded = useLibrary((state) => state.loaded);
  return (
    <aside className="library" aria-label={t('library.name')}>
      <header className="library-head">
        <h2>{t('library.name')}</h2>
        <IconButton icon={X} size="small" label={t('library.close')} onClick={toggleLibrary} />
      </header>
      {statuses.length === 0 && <p className="library-empty">{t(loaded ? 'library.empty' : 'library.loading')}</p>}
      <ul className="library-list">
        {statuses.map((status) => (
          <LibraryRow key={status.video.id} status={status} />
        ))}
      </ul>
      <footer className="library-foot">
        {statuses.length > 1 && (
          <Button icon={MessagesSquare} onClick={askAboutAll}>
            {t('library.askAll')}
          </Button>
        )}
        <Button icon={FilePlus} onClick={() => void openFilesDialog()}>
          {t('open.video')}
        </Button>
        <Button icon={FolderPlus} onClick={() => void openFolderDialog()}>
          {t('open.folder')}
        </Button>
      </footer>
    </aside>
  );
}
