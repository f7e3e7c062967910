import { Scissors } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../../src-main/domain/time.ts';
import { clockTenths } from '../../lib/time.ts';
import { playClip } from '../../state/player.ts';

/** A question, with the clip that it is about. */
export function Question({ text, clip }: { text: string; clip: Moment | null }) {
  const { t } = useTranslation();
  return (
    <header className="question">
      <h2>{text}</h2>
      {clip && (
        <button type="button" className="question-clip" title={t('chat.playClip')} onClick={() => playClip(clip)}>
          <Scissors size={12} aria-hidden />
          {t('chat.clip', { from: clockTenths(clip.start), to: clockTenths(clip.end) })}
        </button>
      )}
    </header>
  );
}
