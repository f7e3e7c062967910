import { useEffect, useRef, type RefObject } from 'react';

/** Keeps the focus in a row whose buttons give way to others: where the button that had it is gone, the row's first one gets it. */
export function useKeptFocus(): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null);
  const wasInside = useRef(false);
  useEffect(() => {
    const gone = new AbortController();
    const note = ({ target }: Event): void => {
      wasInside.current = target instanceof Node && row.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note, { signal: gone.signal });
    // A click beside everything takes the focus away on purpose.
    document.addEventListener('pointerdown', note, { signal: gone.signal });
    return () => gone.abort();
  }, []);
  useEffect(() => {
    const { activeElement } = document;
    const isNowhere = activeElement === document.body || activeElement?.tagName === 'DIALOG';
    if (wasInside.current && isNowhere) row.current?.querySelector('button')?.focus();
  });
  return row;
}
