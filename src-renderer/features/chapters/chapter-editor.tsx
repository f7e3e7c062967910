import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { longestChapterTitle, type ListedChapter } from '../../../src-main/domain/chapters.ts';
import { parseTime } from '../../lib/parse-time.ts';
import { nextSnap, type Snap } from '../../lib/snap.ts';
import { clockTenths } from '../../lib/time.ts';
import { chapterName } from '../../state/chapters.ts';
import { seek, usePlayer } from '../../state/player.ts';
import { snapPlaces } from '../../state/snap-places.ts';
import { Button } from '../../ui/button.tsx';

/** What a person wants a chapter to be. */
export interface ChapterEdit {
  title: string;
  start: number;
}

interface ChapterEditorProps {
  chapter: ListedChapter;
  at: number;
  /** Media times in seconds between which it can begin. */
  room: { least: number; most: number };
  onSave: (edit: ChapterEdit) => void;
  onClose: () => void;
}

/** What stands in the box of times. Tenths of a second are shown; a time that nobody typed is kept as it is. */
interface Beginning {
  text: string;
  /** Media time in seconds. */
  start?: number;
  snappedTo?: Snap['to'];
}

const beginningAt = (start: number, more: Partial<Beginning> = {}): Beginning => ({
  text: clockTenths(start),
  start,
  ...more,
});

/** A chapter while its name and its beginning are changed. Enter keeps both, Escape neither. */
export function ChapterEditor({ chapter, at, room, onSave, onClose }: ChapterEditorProps) {
  const { t } = useTranslation();
  const name = useRef<HTMLInputElement>(null);
  const [beginning, setBeginning] = useState(() => beginningAt(chapter.start));
  const [unreadable, setUnreadable] = useState(false);
  /** Where the player was before it showed where the chapter would begin; media time in seconds. */
  const wasAt = useRef<number | null>(null);
  const was = chapter.title === undefined ? '' : chapterName(chapter, at);
  useEffect(() => name.current?.select(), []);
  const change = (to: Beginning): void => {
    setUnreadable(false);
    setBeginning(to);
  };
  const startOf = ({ text, start }: Beginning): number | undefined => start ?? parseTime(text, usePlayer.getState());
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const start = startOf(beginning);
    if (start === undefined) return setUnreadable(true);
    const typed = name.current?.value ?? was;
    // A name in the person's language stands for the label that it was taken from.
    onSave({ start, title: typed === was ? (chapter.title ?? '') : typed });
  };
  /** As a drag on the timeline does, but from place to place, each of which the player shows. */
  const snap = (event: KeyboardEvent, step: 1 | -1): void => {
    event.preventDefault();
    const place = nextSnap(snapPlaces(), startOf(beginning) ?? chapter.start, step);
    if (!place || place.time < room.least || place.time > room.most) return;
    wasAt.current ??= usePlayer.getState().position;
    seek(place.time);
    change(beginningAt(place.time, { snappedTo: place.to }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    if (wasAt.current !== null) seek(wasAt.current);
    onClose();
  };
  const onTimeKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp') snap(event, -1);
    if (event.key === 'ArrowDown') snap(event, 1);
  };
  return (
    <li className="chapter-editor">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in one of its boxes leaves it */}
      <form onSubmit={save} onKeyDown={onKeyDown}>
        <input
          ref={name}
          type="text"
          dir="auto"
          defaultValue={was}
          maxLength={longestChapterTitle}
          placeholder={chapterName({ start: 0 }, at)}
          aria-label={t('chapters.title')}
        />
        <div className="chapter-editor-time">
          <input
            type="text"
            value={beginning.text}
            maxLength={40}
            aria-label={t('chapters.start')}
            aria-describedby="chapter-editor-note"
            aria-invalid={unreadable}
            onKeyDown={onTimeKeyDown}
            onChange={(event) => change({ text: event.target.value })}
          />
          <Button onClick={() => change(beginningAt(usePlayer.getState().position))}>{t('chapters.atPlayhead')}</Button>
          <Button look="filled" type="submit">
            {t('chapters.keep')}
          </Button>
        </div>
        {unreadable ? (
          <p role="alert">{t('goTo.unreadable')}</p>
        ) : (
          <p id="chapter-editor-note" className="chapter-editor-note" role="status">
            {beginning.snappedTo === undefined ? t('chapters.snapKeys') : t(`timeline.snapped.${beginning.snappedTo}`)}
          </p>
        )}
      </form>
    </li>
  );
}
