import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { keyName } from '../lib/key-name.ts';
import { isMenuKey, menuPlaceOf, type Point } from '../lib/menu-key.ts';
import './virtual-list.css';

/** Rows whose cells hold controls, and of which several can be chosen. */
export interface GridRows {
  scroller: RefObject<HTMLDivElement | null>;
  isChosen: (index: number) => boolean;
  /** Everything between two rows is chosen; the choice began at the first. */
  onExtend: (from: number, to: number) => void;
  onDouble: (index: number) => void;
  /** What further keys do on a row, by the names of lib/key-name.ts. */
  keys: Readonly<Record<string, (index: number) => void>>;
}

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
  /** Rows are those of a grid, and what is drawn into them are its cells. Without it they are options. */
  grid?: GridRows;
  children: (item: Item, index: number) => ReactNode;
}

const paging = 10;

/** A list of any length in which arrow keys move, Enter chooses, and only the rows in sight are drawn. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, rowHeight, current, follow, onScrollAway, onChoose, onMenu, grid, children } = props;
  const id = useId();
  const ownScroller = useRef<HTMLDivElement>(null);
  const scroller = grid?.scroller ?? ownScroller;
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
  const at = cursor < 0 ? current : cursor;
  const extendTo = (index: number): void => {
    grid?.onExtend(Math.max(0, at), Math.min(items.length - 1, Math.max(0, index)));
    moveTo(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.matches('button, input, textarea')) return;
    const item = items[at];
    const actions: Record<string, () => unknown> = {
      ArrowDown: () => moveTo(at + 1),
      ArrowUp: () => moveTo(at - 1),
      PageDown: () => moveTo(at + paging),
      PageUp: () => moveTo(at - paging),
      Home: () => moveTo(0),
      End: () => moveTo(items.length - 1),
      Enter: () => item !== undefined && onChoose(item),
      ...(grid && { 'Shift+ArrowDown': () => extendTo(at + 1), 'Shift+ArrowUp': () => extendTo(at - 1) }),
    };
    const key = keyName(event);
    const openMenuAt = (): unknown =>
      item !== undefined && onMenu(item, menuPlaceOf(document.getElementById(`${id}-${at}`)));
    if (isMenuKey(event)) actions[key] = openMenuAt;
    const own = grid?.keys[key];
    const action = actions[key] ?? (own && item !== undefined ? () => own(at) : undefined);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const openMenu = (event: MouseEvent, item: Item): void => {
    event.preventDefault();
    onMenu(item);
  };
  const rowProps = (index: number): HTMLAttributes<HTMLDivElement> =>
    grid
      ? {
          role: 'row',
          'aria-rowindex': index + 1,
          'aria-selected': grid.isChosen(index),
          'aria-current': index === current,
          onDoubleClick: () => grid.onDouble(index),
        }
      : {
          role: 'option',
          'aria-posinset': index + 1,
          'aria-setsize': items.length,
          'aria-selected': index === current,
          tabIndex: -1,
        };
  const press = (event: MouseEvent, item: Item, index: number): void => {
    if (grid && event.shiftKey) return extendTo(index);
    if (grid) setCursor(index);
    return onChoose(item);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it is a list or a grid
    <div
      ref={scroller}
      className="virtual-list"
      role={grid ? 'grid' : 'listbox'}
      aria-label={label}
      aria-multiselectable={grid ? true : undefined}
      aria-rowcount={grid ? items.length : undefined}
      aria-activedescendant={cursor >= 0 && cursor < items.length ? `${id}-${cursor}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setCursor(-1);
      }}
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
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- an option or a row; the list itself handles the keys
            <div
              key={key}
              ref={virtualizer.measureElement}
              className="virtual-list-row"
              {...rowProps(index)}
              id={`${id}-${index}`}
              data-index={index}
              data-current={index === current || undefined}
              data-chosen={grid?.isChosen(index) || undefined}
              data-cursor={index === cursor || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => press(event, item, index)}
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
