import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { edited, joined, removed, roomFor } from '../../lib/chapter-edits.ts';
import { lastStarted } from '../../lib/lane.ts';
import { changeChapters, useChapters, useChaptersOf } from '../../state/chapters.ts';
import { usePlayer } from '../../state/player.ts';
import { goToChapter } from '../../state/step-places.ts';
import { ChapterBar } from './chapter-bar.tsx';
import { ChapterEditor, type ChapterEdit } from './chapter-editor.tsx';
import { ChapterRow } from './chapter-row.tsx';
import './chapters-panel.css';

/** The chapters of the video: to go to, and to change as the person wants them. */
export function ChaptersPanel({ video }: { video: Video }) {
  const { t } = useTranslation();
  const list = useChapters((state) => (state.video === video.id ? state.list : null));
  const chapters = useChaptersOf(video);
  const current = usePlayer(({ position }) => lastStarted(chapters, position));
  const [editing, setEditing] = useState<number | null>(null);
  const rows = useRef<HTMLOListElement>(null);

  /** What stands at a place keeps the focus, whatever stands there now. */
  const focus = (at: number): void => {
    requestAnimationFrame(() => {
      const buttons = rows.current?.querySelectorAll<HTMLElement>('.chapter-go');
      buttons?.[Math.max(0, Math.min(buttons.length - 1, at))]?.focus();
    });
  };
  const remove = (at: number): void => {
    void changeChapters(removed(chapters, at));
    focus(at);
  };
  const save = (at: number, edit: ChapterEdit): void => {
    setEditing(null);
    const wanted = edited(chapters, at, edit);
    if (wanted) void changeChapters(wanted);
    focus(at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.chapter-go') : null;
    if (!row) return;
    const at = Number(row.dataset.at);
    const actions: Record<string, () => void> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(chapters.length - 1),
      F2: () => setEditing(at),
      Delete: () => remove(at),
    };
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <section className="chapters-panel" aria-label={t('chapters.name')}>
      <ChapterBar video={video} chapters={chapters} />
      {chapters.length === 0 ? (
        <p className="empty-list">{t(list && !list.isWhole ? 'chapters.working' : 'chapters.none')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys move between the buttons inside
        <ol ref={rows} className="chapter-list" onKeyDown={onKeyDown}>
          {chapters.map((chapter, at) =>
            editing === at ? (
              <ChapterEditor
                key={chapter.start}
                chapter={chapter}
                at={at}
                room={roomFor(chapters, at)}
                onSave={(edit) => save(at, edit)}
                onClose={() => {
                  setEditing(null);
                  focus(at);
                }}
              />
            ) : (
              <ChapterRow
                key={chapter.start}
                chapter={chapter}
                at={at}
                isCurrent={at === current}
                isLast={at === chapters.length - 1}
                onGo={() => goToChapter(chapter.start)}
                onEdit={() => setEditing(at)}
                onJoin={() => {
                  void changeChapters(joined(chapters, at));
                  focus(at);
                }}
                onRemove={() => remove(at)}
              />
            ),
          )}
        </ol>
      )}
    </section>
  );
}
