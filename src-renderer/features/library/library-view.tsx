import { SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shownVideos } from '../../lib/library-order.ts';
import { useLibrary } from '../../state/library.ts';
import { selectVideos, useLibraryOrder, useLibraryView } from '../../state/library-view.ts';
import { Button } from '../../ui/button.tsx';
import { LibraryBar } from './library-bar.tsx';
import { PosterGrid } from './poster-grid.tsx';
import { RecentQuestions } from './recent-questions.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { SelectionBar } from './selection-bar.tsx';
import './library.css';

/** Every video that was opened, as posters, with what was asked last beside them. @param over it lies over a video and can be closed */
export function LibraryView({ over }: { over: boolean }) {
  const { t, i18n } = useTranslation();
  const statuses = useLibrary((state) => state.statuses);
  const { filter, selected, removing } = useLibraryView();
  const order = useLibraryOrder();
  const shown = useMemo(
    () => shownVideos(statuses, filter, order, i18n.language),
    [statuses, filter, order, i18n.language],
  );
  useFocusBack();
  // What was selected is forgotten with the library: a key would act on what nobody sees any more.
  useEffect(() => () => selectVideos([]), []);
  return (
    <section className="library" aria-label={t('library.name')} data-testid="library">
      <LibraryBar shown={shown.length} over={over} />
      <div className="library-body">
        {shown.length > 0 ? (
          <PosterGrid statuses={shown} />
        ) : (
          <div className="library-none">
            <SearchX size={36} strokeWidth={1.25} aria-hidden />
            <p>{t('library.noMatch', { filter: filter.trim() })}</p>
            <Button look="outlined" onClick={() => useLibraryView.setState({ filter: '' })}>
              {t('library.clearFilter')}
            </Button>
          </div>
        )}
        <RecentQuestions />
      </div>
      {selected.size > 0 && <SelectionBar />}
      {removing.length > 0 && <RemoveDialog videos={removing} />}
    </section>
  );
}

/** Gives the focus back to where it was before the library lay over it. */
function useFocusBack(): void {
  const before = useRef(document.activeElement);
  useEffect(() => {
    const { current } = before;
    return () => {
      if (current instanceof HTMLElement && current !== document.body) current.focus();
    };
  }, []);
}
