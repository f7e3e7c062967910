import { useEffect, useState, type RefObject } from 'react';

/** Begins so many pixels before an element comes into sight, so that it is drawn by then. */
const margin = '200px 0px';

const watching = new Map<Element, (isInSight: boolean) => void>();
/** What has come into sight or left it, and has not been told yet. */
const news = new Map<Element, boolean>();
let observer: IntersectionObserver | undefined;

/** Whether an element is in sight, or nearly: what is in it need not be drawn elsewhere. One observer watches all. */
export function useIsInSight(element: RefObject<Element | null>): boolean {
  const [isInSight, setIsInSight] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    observer ??= new IntersectionObserver(hear, { rootMargin: margin });
    watching.set(watched, setIsInSight);
    observer.observe(watched);
    return () => forget(watched);
  }, [element]);
  return isInSight;
}

function hear(entries: readonly IntersectionObserverEntry[]): void {
  if (news.size === 0) setTimeout(tellNext);
  for (const { target, isIntersecting } of entries) news.set(target, isIntersecting);
}

/** Each in a task of its own: all that a long answer rests on, drawn at once, would hold up what plays. */
function tellNext(): void {
  const [next] = news;
  if (!next) return;
  const [element, isInSight] = next;
  news.delete(element);
  watching.get(element)?.(isInSight);
  if (news.size > 0) setTimeout(tellNext);
}

function forget(element: Element): void {
  watching.delete(element);
  observer?.unobserve(element);
}
