import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { isMenuKey, menuPlaceOf, type Point } from '../lib/menu-key.ts';
import './virtual-list.css';

interface VirtualListProps<Item> {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => number;
  /** Height in pixels that a row is likely to have; rows are measured once drawn. */
  rowHeight: number;
  /** Row to mark and to keep in sight; -1 for none. */
  current: number;
  /** Whether the list scrolls along with `current`. */
  follow: boolean;
  onScrollAway?: () => void;
  onChoose: (item: Item) => void;
  /** Opens the menu of an item: at the pointer, or at a place where a key asked for it. */
  onMenu: (item: Item, at?: Point) => void;
  children: (item: Item, index: number) => ReactNode;
}

const paging = 10;

/** A list of any length in which arrow keys move, Enter chooses, and only the rows in sight are drawn. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, rowHeight, current, follow, onScrollAway, onChoose, onMenu, children } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(-1);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not in use
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 6,
  });

  useEffect(() => {
    if (follow && current >= 0) virtualizer.scrollToIndex(current, { align: 'center' });
  }, [virtualizer, follow, current]);

  const moveTo = (index: number): void => {
    const next = Math.min(items.length - 1, Math.max(0, index));
    setCursor(next);
    onScrollAway?.();
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = cursor < 0 ? current : cursor;
    const item = items[at];
    const actions: Record<string, () => unknown> = {
      ArrowDown: () => moveTo(at + 1),
      ArrowUp: () => moveTo(at - 1),
      PageDown: () => moveTo(at + paging),
      PageUp: () => moveTo(at - paging),
      Home: () => moveTo(0),
      End: () => moveTo(items.length - 1),
      Enter: () => item !== undefined && onChoose(item),
    };
    const openMenuAt = (): unknown =>
      item !== undefined && onMenu(item, menuPlaceOf(document.getElementById(`${id}-${at}`)));
    if (isMenuKey(event)) actions[event.key] = openMenuAt;
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const openMenu = (event: MouseEvent, item: Item): void => {
    event.preventDefault();
    onMenu(item);
  };

  return (
    <div
      ref={scroller}
      className="virtual-list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={cursor >= 0 && cursor < items.length ? `${id}-${cursor}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setCursor(-1)}
      onWheel={onScrollAway}
      onPointerDown={(event) => {
        // A press on the scroll bar, not on a row.
        if (event.target === event.currentTarget) onScrollAway?.();
      }}
    >
      <div className="virtual-list-rows" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list itself handles the keys
            <div
              key={key}
              ref={virtualizer.measureElement}
              className="virtual-list-row"
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === current}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              tabIndex={-1}
              data-index={index}
              data-cursor={index === cursor || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(item)}
              onContextMenu={(event) => openMenu(event, item)}
            >
              {children(item, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
