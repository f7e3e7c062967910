import { Film, Pencil, Scissors } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockTenths } from '../../lib/time.ts';
import { useTalk, type Asked } from '../../state/chat.ts';
import { playClip } from '../../state/player.ts';
import { IconButton } from '../../ui/button.tsx';
import './clip-pill.css';
import './question.css';

interface QuestionProps extends Pick<Asked, 'question' | 'clip' | 'videos'> {
  /** Where the question can be worded anew. */
  onEdit?: (() => void) | undefined;
}

/** A question, with the clip or the videos that it is about. */
export function Question({ question, clip, videos, onEdit }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <header className="question">
      <div className="question-row" dir="auto">
        <h2>{question}</h2>
        {onEdit && <EditButton onEdit={onEdit} />}
      </div>
      {clip && (
        <button
          type="button"
          className="clip-pill question-clip"
          title={t('chat.playClip')}
          onClick={() => playClip(clip)}
        >
          <Scissors size={12} aria-hidden />
          {t('chat.clip', { from: clockTenths(clip.start), to: clockTenths(clip.end) })}
        </button>
      )}
      {videos && (
        <span className="clip-pill question-clip">
          <Film size={12} aria-hidden />
          {t('chat.videos', { count: videos.length })}
        </span>
      )}
    </header>
  );
}

/** Not while a question is answered. It alone watches that: a whole long chat would be drawn anew with each question. */
function EditButton({ onEdit }: { onEdit: () => void }) {
  const { t } = useTranslation();
  const busy = useTalk((talk) => talk.running !== null);
  return busy ? null : <IconButton icon={Pencil} size="small" label={t('chat.edit')} onClick={onEdit} />;
}
