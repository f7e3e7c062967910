import { useTranslation } from 'react-i18next';
import { askAbout, useChat } from '../../state/chat.ts';
import { useAbouts } from '../../state/ask-about.ts';
import { useIsPicture } from '../../state/is-picture.ts';
import './about-switch.css';

/** What the conversation is about: the video on screen, the queue, or all videos. Arrow keys move between them. */
export function AboutSwitch() {
  const { t } = useTranslation();
  const abouts = useAbouts();
  const isPicture = useIsPicture();
  const chosen = useChat((state) => state.about);
  if (abouts.length === 0) return null;
  return (
    <div className="about-switch" role="radiogroup" aria-label={t('chat.about.name')}>
      {abouts.map(({ about, count }) => (
        <label key={about}>
          <input type="radio" name="about" checked={about === chosen} onChange={() => askAbout(about)} />
          <span>{t(`chat.about.${about === 'video' && isPicture ? 'picture' : about}`, { count })}</span>
        </label>
      ))}
    </div>
  );
}
