import { useEffect, type RefObject } from 'react';

const restMilliseconds = 2500;

/** Marks an element that fills the screen with `data-pointer-rests` while the pointer has not moved for a while. */
export function usePointerRests(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => void box.toggleAttribute('data-pointer-rests', true);
    const move = (): void => {
      clearTimeout(timer);
      box.toggleAttribute('data-pointer-rests', false);
      if (document.fullscreenElement === box) timer = setTimeout(rest, restMilliseconds);
    };
    box.addEventListener('fullscreenchange', move);
    box.addEventListener('pointermove', move, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('fullscreenchange', move);
      box.removeEventListener('pointermove', move);
    };
  }, [element]);
}
