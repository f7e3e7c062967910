import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '../../lib/found.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { useSearch } from '../../state/search.ts';
import { SearchHit } from './search-hit.tsx';

interface SearchHitsProps {
  id: string;
  cursor: number;
  onChoose: (hit: Found) => void;
  onMenu: (hit: Found) => void;
}

/** What a search found, each hit with its picture and the reason why. */
export function SearchHits({ id, cursor, onChoose, onMenu }: SearchHitsProps) {
  const { t } = useTranslation();
  const { query, like, hits, searching, error } = useSearch();
  useEffect(() => {
    document.getElementById(`${id}-${cursor}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, cursor]);
  const count = hits.length;
  const state = error
    ? errorSentence(error)
    : searching && count === 0
      ? t('search.searching')
      : like === null
        ? t('search.found', { count, query })
        : t('search.foundLike', { count, like });
  return (
    <div className="search-sheet">
      <p className="search-state" role="status">
        {state}
      </p>
      <div
        id={id}
        role="listbox"
        aria-label={t('search.hits')}
        data-pictures={hits.some(({ thumbnail }) => thumbnail) || undefined}
      >
        {hits.map((hit, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search box handles the keys
          <div
            key={hit.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            className="search-hit"
            aria-selected={index === cursor}
            onClick={() => onChoose(hit)}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu(hit);
            }}
          >
            <SearchHit hit={hit} />
          </div>
        ))}
      </div>
    </div>
  );
}
