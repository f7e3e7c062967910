import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../src-main/domain/answer.ts';
import { clock } from '../../lib/time.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { useLibrary } from '../../state/library.ts';
import { useSearch } from '../../state/search.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';

interface SearchHitsProps {
  id: string;
  cursor: number;
  onChoose: (hit: Hit) => void;
}

/** What a search found, each hit with the reason why. */
export function SearchHits({ id, cursor, onChoose }: SearchHitsProps) {
  const { t } = useTranslation();
  const { query, hits, searching, error } = useSearch();
  const statuses = useLibrary((state) => state.statuses);
  useEffect(() => {
    document.getElementById(`${id}-${cursor}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, cursor]);
  const nameOf = (hit: Hit): string => statuses.find(({ video }) => video.id === hit.video)?.video.name ?? hit.path;
  const state = error
    ? errorSentence(error)
    : searching && hits.length === 0
      ? t('search.searching')
      : t('search.found', { count: hits.length, query });
  return (
    <div className="search-sheet">
      <p className="search-state" role="status">
        {state}
      </p>
      <div id={id} role="listbox" aria-label={t('search.hits')}>
        {hits.map((hit, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search box handles the keys
          <div
            key={hit.evidence}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            className="search-hit"
            aria-selected={index === cursor}
            onClick={() => onChoose(hit)}
          >
            <KindIcon kind={hit.kind} />
            <span className="search-text">{hit.text}</span>
            <span className="search-where">
              {nameOf(hit)} · {clock(hit.start)}
            </span>
            <span className="search-why">{hit.why}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
