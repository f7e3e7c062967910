import { FilePlus, FolderPlus, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLibraryView } from '../../state/library-view.ts';
import { openFilesDialog, openFolderDialog } from '../../state/opening.ts';
import { Button } from '../../ui/button.tsx';

/** What stands where posters would: the library is being read, holds nothing, or nothing of that name. */
export function LibraryEmpty({ state }: { state: 'loading' | 'empty' | 'noMatch' }) {
  const { t } = useTranslation();
  const filter = useLibraryView((view) => view.filter);
  if (state === 'loading') return <p className="library-empty library-loading">{t('library.loading')}</p>;
  return (
    <div className="library-empty">
      {state === 'noMatch' ? (
        <>
          <SearchX size={36} strokeWidth={1.25} aria-hidden />
          <p>{t('library.noMatch', { filter: filter.trim() })}</p>
          <Button look="outlined" onClick={() => useLibraryView.setState({ filter: '' })}>
            {t('library.clearFilter')}
          </Button>
        </>
      ) : (
        <>
          <p>{t('library.empty')}</p>
          <div>
            <Button look="outlined" icon={FilePlus} onClick={() => void openFilesDialog()}>
              {t('open.video')}
            </Button>
            <Button look="outlined" icon={FolderPlus} onClick={() => void openFolderDialog()}>
              {t('open.folder')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
