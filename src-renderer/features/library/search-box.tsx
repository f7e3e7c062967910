import { LoaderCircle, Search } from 'lucide-react';
import { useCallback, useContext, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '../../lib/found.ts';
import { isMenuKey, menuPlaceOf, type Point } from '../../lib/menu-key.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { useLayout } from '../../state/layout.ts';
import { setQuery, useSearch } from '../../state/search.ts';
import { goTo } from '../../state/session.ts';
import { useWantedFocus } from '../../state/wanted-focus.ts';
import { KeyHints } from '../../ui/key-hints.ts';
import { SearchHits } from './search-hits.tsx';
import './search.css';

/** Searches what was found in every video; a hit opens its video at the moment. */
export function SearchBox() {
  const { t } = useTranslation();
  const { query, like, hits, searching } = useSearch();
  const open = useLayout((state) => state.searchOpen) && (query.trim() !== '' || like !== null);
  const [chosen, setChosen] = useState({ like, at: 0 });
  // Another picture has other hits, so the first of them is meant.
  const cursor = chosen.like === like ? chosen.at : 0;
  const setCursor = (at: number): void => setChosen({ like, at });
  const box = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const list = useId();
  const key = useContext(KeyHints)('search');

  const close = useCallback(() => useLayout.setState({ searchOpen: false }), []);
  useWantedFocus('search', box);
  useEffect(() => {
    if (!open) return undefined;
    const pressed = (event: PointerEvent): void => {
      if (event.target instanceof Node && !area.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [open, close]);

  const offer = (hit: Found, at?: Point): void =>
    void openClipMenu(
      { moment: { start: hit.start, end: hit.end }, video: hit.video, ...(hit.text && { quote: hit.text }) },
      at,
    );
  const choose = (hit: Found): void => {
    close();
    box.current?.blur();
    void goTo(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const hit = hits[cursor];
    if (event.key === 'Escape') {
      if (like !== null) setQuery('');
      close();
      box.current?.blur();
    } else if (event.key === 'Enter' && hit) choose(hit);
    else if (isMenuKey(event) && open && hit) offer(hit, menuPlaceOf(document.getElementById(`${list}-${cursor}`)));
    else if (event.key === 'ArrowDown') setCursor(Math.min(hits.length - 1, cursor + 1));
    else if (event.key === 'ArrowUp') setCursor(Math.max(0, cursor - 1));
    else return;
    event.preventDefault();
  };
  const Icon = searching ? LoaderCircle : Search;
  return (
    <div className="search" ref={area} role="search" aria-label={t('search.everything')}>
      <Icon size={15} className={searching ? 'search-busy' : ''} aria-hidden />
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={t('search.everything')}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && hits[cursor] ? `${list}-${cursor}` : undefined}
        placeholder={like === null ? t('search.everything') : t('search.like', { like })}
        maxLength={300}
        value={query}
        onFocus={() => useLayout.setState({ searchOpen: true })}
        onChange={(event) => {
          setCursor(0);
          setQuery(event.target.value);
          useLayout.setState({ searchOpen: true });
        }}
        onKeyDown={onKeyDown}
      />
      {query === '' && like === null && key !== undefined && <kbd className="search-key">{key}</kbd>}
      {open && <SearchHits id={list} cursor={cursor} onChoose={choose} onMenu={offer} />}
    </div>
  );
}
