import { Copy, Download, RotateCcw, Scissors, Undo2, WandSparkles } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chapterFormats, type ChapterFormat } from '../../../src-main/domain/chapter-files.ts';
import type { ListedChapter } from '../../../src-main/domain/chapters.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { split } from '../../lib/chapter-edits.ts';
import {
  changeChapters,
  copyChapters,
  makeChapters,
  restoreChapters,
  saveChapters,
  undoChapters,
  useChapters,
} from '../../state/chapters.ts';
import { notify } from '../../state/notices.ts';
import { usePlayer } from '../../state/player.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';

/** Where the chapters come from, and what can be done with all of them. */
export function ChapterBar({ video, chapters }: { video: Video; chapters: readonly ListedChapter[] }) {
  const { t } = useTranslation();
  const list = useChapters((state) => (state.video === video.id ? state.list : null));
  const canUndo = useChapters(({ before }) => before.length > 0);
  const [saving, setSaving] = useState(false);
  const close = useCallback(() => setSaving(false), []);
  const hasNone = chapters.length === 0;
  const splitHere = (): void => {
    const wanted = split(chapters, usePlayer.getState().position);
    if (wanted) void changeChapters(wanted);
    else notify('info', t('chapters.beginsHere'));
  };
  const save = (format: ChapterFormat): void => {
    close();
    void saveChapters(video, format);
  };
  return (
    <div className="chapter-bar">
      <p>{list && !hasNone && t(`chapters.origin.${list.origin}`)}</p>
      <IconButton icon={Scissors} label={t('chapters.split')} disabled={!list} onClick={splitHere} />
      <IconButton icon={Undo2} label={t('chapters.undo')} disabled={!canUndo} onClick={() => void undoChapters()} />
      {list?.origin === 'person' && (
        <IconButton
          icon={RotateCcw}
          label={t(video.media.chapters ? 'chapters.restoreFile' : 'chapters.restoreMade')}
          onClick={() => void restoreChapters()}
        />
      )}
      {video.media.chapters && list?.isWhole && (
        <IconButton icon={WandSparkles} label={t('chapters.make')} onClick={() => void makeChapters()} />
      )}
      <IconButton icon={Copy} label={t('chapters.copy')} disabled={hasNone} onClick={() => void copyChapters()} />
      <span className="chapter-popped">
        <IconButton
          icon={Download}
          label={t('chapters.save')}
          aria-expanded={saving}
          disabled={hasNone}
          onClick={() => setSaving(!saving)}
        />
        {saving && (
          <Popover label={t('chapters.save')} className="chapter-save" onClose={close}>
            {chapterFormats.map((format) => (
              <Button key={format} onClick={() => save(format)}>
                {t(`chapters.format.${format}`)}
              </Button>
            ))}
          </Popover>
        )}
      </span>
    </div>
  );
}
