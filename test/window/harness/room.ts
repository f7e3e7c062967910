import type { WindowPage } from './page.ts';

/** Controls that lie outside the window or are cut off by what holds them, where nothing scrolls to them. */
export function outside({ page }: WindowPage): Promise<string[]> {
  return page.evaluate(() => {
    /** What of the window an element can be seen in, or nothing where it can be scrolled into sight. */
    const roomOf = (element: Element): { from: number; to: number } | undefined => {
      const holder = element.parentElement;
      if (holder === null) return { from: 0, to: innerWidth };
      const { overflowX } = getComputedStyle(holder);
      if (/auto|scroll/.test(overflowX)) return undefined;
      const room = roomOf(holder);
      if (!room || !/hidden|clip/.test(overflowX)) return room;
      const { left, right } = holder.getBoundingClientRect();
      return { from: Math.max(room.from, left), to: Math.min(room.to, right) };
    };
    return [...document.querySelectorAll('button, input, select, textarea, [role="tab"], [role="dialog"]')].flatMap(
      (element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const room = roomOf(element);
        const isHidden = width <= 1 || !element.checkVisibility({ visibilityProperty: true });
        if (isHidden || !room || (left >= room.from - 1 && right <= room.to + 1)) return [];
        return [`${element.outerHTML.slice(0, 120)} from ${Math.round(left)} to ${Math.round(right)}`];
      },
    );
  });
}

/**
 * The window's own words that are cut off, or that run out of what they stand in. Names, quotes and the like, which may be of any
 * length, are left out: they are marked with `dir`, or have all of it in a hint.
 */
export function cutWords({ page }: WindowPage): Promise<string[]> {
  return page.evaluate(() => {
    const own = (element: Element): string =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join('')
        .trim();
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const text = own(element);
      if (text === '' || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (element.closest('[dir="auto"], [title], .visually-hidden, option')) return [];
      const range = document.createRange();
      range.selectNodeContents(element);
      const words = range.getBoundingClientRect();
      let holder: HTMLElement | null = element;
      while (holder && !/hidden|clip|auto|scroll/.test(getComputedStyle(holder).overflow))
        holder = holder.parentElement;
      if (!holder || holder.clientWidth <= 1) return [];
      const { overflowX, textOverflow } = getComputedStyle(holder);
      const box = holder.getBoundingClientRect();
      const isCut =
        !/auto|scroll/.test(overflowX) &&
        (words.left < box.left - 1 ||
          words.right > box.right + 1 ||
          (textOverflow === 'ellipsis' && holder.scrollWidth > holder.clientWidth));
      const button = element.closest('button');
      const frame = button?.getBoundingClientRect();
      const runsOut =
        frame !== undefined &&
        frame.width > 1 &&
        (words.right > frame.right + 1 || words.left < frame.left - 1 || words.bottom > frame.bottom + 3);
      return isCut || runsOut ? [`“${text}” in ${element.className || element.tagName}`] : [];
    });
  });
}

/** What can be pushed sideways, though it is no row that is meant to: words stick out of it. */
export function sideways({ page }: WindowPage): Promise<string[]> {
  const rows = '.recent ul, .video-tabs-row, pre';
  return page.evaluate(
    (meant) =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && !element.closest(meant))
        .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.className} is ${element.scrollWidth} wide in ${element.clientWidth}`),
    rows,
  );
}
