import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Citation } from '../../../src-main/domain/answer.ts';
import { answerAsText } from '../../lib/cite.ts';
import { wordedIn } from '../../lib/worded-in.ts';
import { notify, reportError } from '../../state/notices.ts';
import { IconButton } from '../../ui/button.tsx';
import { Claims } from './claims.tsx';
import { NearestMisses } from './nearest-misses.tsx';
import { useVideoName } from './use-video-name.ts';
import './answered.css';

interface AnsweredProps {
  answer: Answer;
  /** Further controls of the answer. */
  tools?: ReactNode;
}

/** A finished answer: its sentences, or a refusal with what came closest, or where it may be, and what had been looked through. */
export function Answered({ answer, tools }: AnsweredProps) {
  const { t } = useTranslation();
  const nameOf = useVideoName();
  const worded = wordedIn(answer.language);
  const sourceOf = ({ kind, video }: Citation): string =>
    [nameOf(video), t(`kind.${kind}`)].filter((part) => part !== undefined).join(', ');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(answerAsText(answer, sourceOf));
      notify('info', t('notice.copied'));
    } catch (error) {
      reportError(error);
    }
  };
  return (
    <div
      className="answered"
      dir={worded.dir}
      data-testid="answer"
      data-refused={answer.refused}
      data-refusal={answer.refusal}
      data-unsure={answer.perhaps !== undefined}
    >
      {answer.claims.length > 0 ? (
        <Claims claims={answer.claims} {...worded} />
      ) : (
        <p className="claim" {...worded}>
          {answer.text}
        </p>
      )}
      {answer.claims.length > 0 && answer.notes && (
        <p className="claim answered-notes" {...worded}>
          {answer.notes.join(' ')}
        </p>
      )}
      {answer.nearest.length > 0 && <NearestMisses hits={answer.nearest} />}
      {answer.perhaps && <NearestMisses hits={answer.perhaps} isPerhaps />}
      <footer className="answered-foot">
        <span {...worded}>{answer.coverageNote}</span>
        {tools}
        <IconButton icon={Copy} size="small" label={t('chat.copy')} onClick={() => void copy()} />
      </footer>
    </div>
  );
}
