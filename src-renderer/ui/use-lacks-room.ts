import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Whether a row of tabs has no room at full length beside what stands at its end. The most room that the end has taken so far is kept
 * for it, so that tabs do not change their shape with the panel that is shown.
 * @param row is `data-compact` while it lacks room @param end beside it, in the same head
 * @param texts what the tabs say; other words are measured anew
 */
export function useLacksRoom(
  row: RefObject<HTMLElement | null>,
  end: RefObject<HTMLElement | null>,
  texts: string,
): boolean {
  const [lacks, setLacks] = useState(false);
  const kept = useRef(0);
  useLayoutEffect(() => {
    const [tabs, tools] = [row.current, end.current];
    const head = tabs?.parentElement;
    if (!tabs || !tools || !head || texts === '') return undefined;
    const measure = (): void => {
      kept.current = Math.max(kept.current, tools.offsetWidth);
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(head);
      const room = head.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - kept.current;
      const isCompact = tabs.hasAttribute('data-compact');
      tabs.toggleAttribute('data-compact', false);
      setLacks(tabs.scrollWidth > room);
      tabs.toggleAttribute('data-compact', isCompact);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(head);
    observer.observe(tools);
    return () => observer.disconnect();
  }, [row, end, texts]);
  return lacks;
}
