import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { videoNames } from '../../../src-main/domain/video-names.ts';
import { useLibrary } from '../../state/library.ts';
import { loadRecentQuestions, openQuestion, useRecentQuestions } from '../../state/recent-questions.ts';
import './recent-questions.css';

/** What was asked last about any video; a click goes to the answer. */
export function RecentQuestions() {
  const { t, i18n } = useTranslation();
  const questions = useRecentQuestions((state) => state.questions);
  const statuses = useLibrary((state) => state.statuses);
  const names = useMemo(() => videoNames(statuses.map(({ video }) => video)), [statuses]);
  useEffect(() => void loadRecentQuestions(), []);
  const dates = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  if (questions === null) return null;
  return (
    <aside className="recent" aria-labelledby="recent-name">
      <h3 id="recent-name">{t('library.recent')}</h3>
      {questions.length === 0 && <p>{t('library.noQuestions')}</p>}
      <ul>
        {questions.map((asked) => (
          <li key={asked.message}>
            <button type="button" onClick={() => void openQuestion(asked)}>
              <span className="recent-question" dir="auto">
                {asked.question}
              </span>
              <span className="recent-answer" dir="auto">
                {asked.text}
              </span>
              <small>
                {t('library.videoAndDate', {
                  video: asked.video === null ? t('library.several') : (names.get(asked.video) ?? ''),
                  date: dates.format(asked.askedAt),
                })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
