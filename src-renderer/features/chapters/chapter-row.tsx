import { Pencil, TableCellsMerge, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListedChapter } from '../../../src-main/domain/chapters.ts';
import { clock } from '../../lib/time.ts';
import { chapterName } from '../../state/chapters.ts';
import { useTextOf } from '../../state/label-names.ts';
import { IconButton } from '../../ui/button.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';

interface ChapterRowProps {
  chapter: ListedChapter;
  at: number;
  isCurrent: boolean;
  isLast: boolean;
  onGo: () => void;
  onEdit: () => void;
  onJoin: () => void;
  onRemove: () => void;
}

/** One chapter: a press goes there; beside it the ways to change it. */
export function ChapterRow({ chapter, at, isCurrent, isLast, onGo, onEdit, onJoin, onRemove }: ChapterRowProps) {
  const { t } = useTranslation();
  // Names of sounds and things come anew with another language.
  useTextOf();
  const name = chapterName(chapter, at);
  const { from, start, title } = chapter;
  return (
    <li className="chapter-row" data-current={isCurrent || undefined} data-testid="chapter">
      <button
        type="button"
        className="chapter-go"
        data-at={at}
        aria-current={isCurrent || undefined}
        title={from && t('chapters.titleFrom', { kind: t(`kind.${from.kind}`) })}
        onClick={onGo}
      >
        <time>{clock(start)}</time>
        {from && <KindIcon kind={from.kind} />}
        <span className="chapter-title" data-unnamed={title === undefined || undefined} dir="auto">
          {name}
        </span>
        {from && <span className="visually-hidden">{t('chapters.titleFrom', { kind: t(`kind.${from.kind}`) })}</span>}
      </button>
      <span className="chapter-tools">
        <IconButton icon={Pencil} size="small" label={t('chapters.edit', { name })} onClick={onEdit} />
        {!isLast && (
          <IconButton icon={TableCellsMerge} size="small" label={t('chapters.join', { name })} onClick={onJoin} />
        )}
        <IconButton icon={Trash2} size="small" label={t('chapters.remove', { name })} onClick={onRemove} />
      </span>
    </li>
  );
}
