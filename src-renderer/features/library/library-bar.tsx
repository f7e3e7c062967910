import { FilePlus, FolderPlus, MessagesSquare, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LibraryOrder } from '../../../src-main/domain/settings.ts';
import { orders } from '../../lib/library-order.ts';
import { askAboutAll } from '../../state/ask-about.ts';
import { closeLibrary } from '../../state/layout.ts';
import { useLibrary } from '../../state/library.ts';
import { useLibraryOrder, useLibraryView } from '../../state/library-view.ts';
import { changeSettings } from '../../state/settings.ts';
import { openFilesDialog, openFolderDialog } from '../../state/opening.ts';
import { ActionButton, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import './library-bar.css';

/** The head of the library: how many videos, which of them, in what order, and more of them. */
export function LibraryBar({ shown, over }: { shown: number; over: boolean }) {
  const { t } = useTranslation();
  const all = useLibrary((state) => state.statuses.length);
  const { filter } = useLibraryView();
  const order = useLibraryOrder();
  return (
    <header className="library-bar">
      <h2>{t('library.name')}</h2>
      <span className="library-count" role="status">
        {shown < all ? t('library.someOf', { shown, count: all }) : t('library.count', { count: all })}
      </span>
      <input
        type="search"
        aria-label={t('library.filter')}
        placeholder={t('library.filter')}
        maxLength={200}
        value={filter}
        onChange={(event) => useLibraryView.setState({ filter: event.target.value })}
      />
      <Select
        aria-label={t('library.order')}
        value={order}
        onChange={(event) => void changeSettings({ libraryOrder: event.target.value as LibraryOrder })}
      >
        {orders.map((name) => (
          <option key={name} value={name}>
            {t(`library.orders.${name}`)}
          </option>
        ))}
      </Select>
      <div className="library-actions">
        {all > 1 && <ActionButton icon={MessagesSquare} text={t('library.askAll')} onClick={askAboutAll} />}
        <ActionButton icon={FilePlus} text={t('open.video')} onClick={() => void openFilesDialog()} />
        <ActionButton icon={FolderPlus} text={t('open.folder')} onClick={() => void openFolderDialog()} />
        {over && <IconButton icon={X} label={t('library.close')} shortcut="library" onClick={closeLibrary} />}
      </div>
    </header>
  );
}
