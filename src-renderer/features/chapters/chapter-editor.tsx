import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { longestChapterTitle, type ListedChapter } from '../../../src-main/domain/chapters.ts';
import { parseTime } from '../../lib/parse-time.ts';
import { clockTenths } from '../../lib/time.ts';
import { chapterName } from '../../state/chapters.ts';
import { usePlayer } from '../../state/player.ts';
import { Button } from '../../ui/button.tsx';

/** What a person wants a chapter to be. */
export interface ChapterEdit {
  title: string;
  start: number;
}

interface ChapterEditorProps {
  chapter: ListedChapter;
  at: number;
  onSave: (edit: ChapterEdit) => void;
  onClose: () => void;
}

/** A chapter while its name and its beginning are changed. Enter keeps both, Escape neither. */
export function ChapterEditor({ chapter, at, onSave, onClose }: ChapterEditorProps) {
  const { t } = useTranslation();
  const name = useRef<HTMLInputElement>(null);
  const shown = clockTenths(chapter.start);
  const [time, setTime] = useState(shown);
  const [unreadable, setUnreadable] = useState(false);
  const was = chapter.title === undefined ? '' : chapterName(chapter, at);
  useEffect(() => name.current?.select(), []);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const start = time === shown ? chapter.start : parseTime(time, usePlayer.getState());
    if (start === undefined) return setUnreadable(true);
    const typed = name.current?.value ?? was;
    // A name in the person's language stands for the label that it was taken from.
    onSave({ start, title: typed === was ? (chapter.title ?? '') : typed });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
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
            value={time}
            maxLength={40}
            aria-label={t('chapters.start')}
            aria-invalid={unreadable}
            onChange={(event) => {
              setUnreadable(false);
              setTime(event.target.value);
            }}
          />
          <Button onClick={() => setTime(clockTenths(usePlayer.getState().position))}>
            {t('chapters.atPlayhead')}
          </Button>
          <Button look="filled" type="submit">
            {t('chapters.keep')}
          </Button>
        </div>
        {unreadable && <p role="alert">{t('goTo.unreadable')}</p>}
      </form>
    </li>
  );
}
