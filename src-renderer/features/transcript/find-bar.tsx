import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWantedFocus } from '../../state/wanted-focus.ts';
import { IconButton } from '../../ui/button.tsx';

interface FindBarProps {
  words: string;
  /** Which place is shown, from 1; 0 when there is none. */
  found: number;
  total: number;
  onWords: (words: string) => void;
  onMove: (step: 1 | -1) => void;
}

/** Finds words in the transcript. Enter goes to the next place, Shift+Enter to the one before. */
export function FindBar({ words, found, total, onWords, onMove }: FindBarProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useWantedFocus('find', box);
  return (
    <div className="find" role="search" aria-label={t('transcript.find')}>
      <Search size={14} aria-hidden />
      <input
        ref={box}
        type="search"
        value={words}
        aria-label={t('transcript.find')}
        placeholder={t('transcript.find')}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onMove(event.shiftKey ? -1 : 1);
          if (event.key !== 'Escape') return;
          if (words === '') event.currentTarget.blur();
          onWords('');
        }}
      />
      <output className="find-count">{words.trim() === '' ? '' : t('transcript.found', { found, total })}</output>
      <IconButton
        icon={ChevronUp}
        size="small"
        label={t('transcript.previous')}
        disabled={total === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon={ChevronDown}
        size="small"
        label={t('transcript.next')}
        disabled={total === 0}
        onClick={() => onMove(1)}
      />
    </div>
  );
}
