import { useTranslation } from 'react-i18next';
import { isStill } from '../../../src-main/domain/still-pictures.ts';
import type { Video } from '../../../src-main/domain/video.ts';
import { ask, useChat } from '../../state/chat.ts';
import './suggestions.css';

/** What can be asked, before anything was. */
export function Suggestions({ video }: { video: Video }) {
  const { t } = useTranslation();
  const isWide = useChat((state) => state.about !== 'video');
  const silent = !isWide && video.media.audio.length === 0;
  const questions = isWide
    ? [t('chat.suggestion.summaries'), t('chat.suggestion.whichMusic'), t('chat.suggestion.music')]
    : [
        ...(silent ? [] : [t('chat.suggestion.summary'), t('chat.suggestion.sounds'), t('chat.suggestion.music')]),
        ...(video.media.picture ? [t('chat.suggestion.things')] : []),
      ];
  return (
    <div className="suggestions">
      <p>
        {t(
          isWide ? 'chat.introSeveral' : isStill(video.media) ? 'chat.picture' : silent ? 'chat.silent' : 'chat.intro',
        )}
      </p>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => void ask(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
