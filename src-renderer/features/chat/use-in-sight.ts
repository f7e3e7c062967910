import { useEffect, useState, type RefObject } from 'react';

/** Begins so many pixels before an element comes into sight, so that it is drawn by then. */
const margin = '200px 0px';

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** True once an element has come into sight: what is in it need not be drawn before. One observer watches all. */
export function useHasBeenInSight(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (seen || !watched) return undefined;
    observer ??= new IntersectionObserver(tell, { rootMargin: margin });
    waiting.set(watched, () => setSeen(true));
    observer.observe(watched);
    return () => forget(watched);
  }, [element, seen]);
  return seen;
}

function tell(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
}

function forget(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
