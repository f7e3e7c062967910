import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import { arrowStep } from '../../lib/arrow-step.ts';
import { movedBy } from '../../lib/grid-keys.ts';
import { TypeAhead } from '../../lib/type-ahead.ts';
import { closeLibrary } from '../../state/layout.ts';
import { askToRemove, selectVideos, toggleSelected, useLibraryView } from '../../state/library-view.ts';
import { showVideo, useSession } from '../../state/session.ts';
import { PosterCard } from './poster-card.tsx';
import { gap, useGridShape } from './use-grid-shape.ts';
import './poster-grid.css';

const open = (status: VideoStatus): void => showVideo(status, { play: false });

/** Posters in rows. Arrow keys and typed names move, Enter opens, Space selects, Delete asks to remove; only what is in sight is drawn. */
export function PosterGrid({ statuses }: { statuses: readonly VideoStatus[] }) {
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const current = useSession((state) => state.video);
  const selected = useLibraryView((view) => view.selected);
  const [wanted, setCursor] = useState(() =>
    Math.max(
      0,
      statuses.findIndex(({ video }) => video.id === current),
    ),
  );
  const [hasFocus, setHasFocus] = useState(false);
  const [ahead] = useState(() => new TypeAhead());
  const { columns, width, rowHeight, page } = useGridShape(scroller);
  const cursor = Math.min(wanted, statuses.length - 1);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not in use
  const rows = useVirtualizer({
    count: Math.ceil(statuses.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 2,
  });
  useEffect(() => rows.measure(), [rows, rowHeight]);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  const moveTo = (index: number): void => {
    setCursor(index);
    rows.scrollToIndex(Math.floor(index / columns), { align: 'auto' });
  };
  const extendTo = (index: number): void => {
    const [from, to] = [Math.min(cursor, index), Math.max(cursor, index)];
    selectVideos([...selected, ...statuses.slice(from, to + 1).map(({ video }) => video.id)]);
    moveTo(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const status = statuses[cursor];
    if (!status || event.altKey) return;
    const typed = ahead.press(
      event.nativeEvent,
      statuses.map(({ video }) => video.name),
      cursor,
    );
    const mod = event.ctrlKey || event.metaKey;
    const step = arrowStep(event.key, event.currentTarget);
    const to = mod ? undefined : movedBy(event.key, { at: cursor, count: statuses.length, columns, page, step });
    const actions: Record<string, () => void> = {
      Enter: () => open(status),
      ' ': () => toggleSelected(status.video.id),
      Delete: () => askToRemove(selected.size > 0 ? [...selected] : [status.video.id]),
      Escape: () => (selected.size > 0 ? selectVideos([]) : closeLibrary()),
    };
    const action =
      typed !== undefined
        ? () => moveTo(typed)
        : to !== undefined
          ? () => (event.shiftKey ? extendTo(to) : moveTo(to))
          : mod
            ? event.key.toLowerCase() === 'a' && (() => selectVideos(statuses.map(({ video }) => video.id)))
            : actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const onPress = (event: MouseEvent, index: number): void => {
    const status = statuses[index];
    if (!status) return;
    if (event.shiftKey) return extendTo(index);
    setCursor(index);
    const isCheck = event.target instanceof Element && event.target.closest('.poster-check') !== null;
    if (event.ctrlKey || event.metaKey || isCheck) toggleSelected(status.video.id);
    else open(status);
  };

  return (
    <div
      ref={scroller}
      className="poster-grid"
      role="listbox"
      aria-label={t('library.videos')}
      aria-multiselectable
      aria-activedescendant={`${id}-${cursor}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      <div className="poster-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) =>
          statuses.slice(row.index * columns, (row.index + 1) * columns).map((status, column) => {
            const index = row.index * columns + column;
            return (
              <PosterCard
                key={status.video.id}
                id={`${id}-${index}`}
                status={status}
                selected={selected.has(status.video.id)}
                current={status.video.id === current}
                cursor={hasFocus && index === cursor}
                position={index + 1}
                count={statuses.length}
                place={{ width, insetInlineStart: column * (width + gap), top: row.start }}
                onPress={(event) => onPress(event, index)}
              />
            );
          }),
        )}
      </div>
    </div>
  );
}
