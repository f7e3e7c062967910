import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { ask } from '../../state/chat.ts';

/** What can be asked, before anything was. */
export function Suggestions({ video }: { video: Video }) {
  const { t } = useTranslation();
  const silent = video.media.audio.length === 0;
  const questions = [t('chat.suggestion.summary'), t('chat.suggestion.sounds'), t('chat.suggestion.music')];
  return (
    <div className="suggestions">
      <p>{t(silent ? 'chat.silent' : 'chat.intro')}</p>
      {!silent && (
        <ul>
          {questions.map((question) => (
            <li key={question}>
              <button type="button" onClick={() => void ask(question)}>
                {question}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
