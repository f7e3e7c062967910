import { useEffect, type RefObject } from 'react';
import { useLayout, type FocusBox } from './layout.ts';

/** Gives a box the focus where it is wanted there, once: a panel that is shown again must not take it anew. */
export function useWantedFocus(name: FocusBox, box: RefObject<HTMLInputElement | HTMLTextAreaElement | null>): void {
  const isWanted = useLayout((state) => state.wantedFocus === name);
  useEffect(() => {
    if (!isWanted) return;
    box.current?.focus();
    // Words to look for are typed anew; a question that is half written stays.
    if (box.current instanceof HTMLInputElement) box.current.select();
    useLayout.setState({ wantedFocus: null });
  }, [isWanted, box]);
}
