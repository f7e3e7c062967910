import { useTranslation } from 'react-i18next';
import type { PackView } from '../../../src-main/domain/pack-answer.ts';
import { clockTenths } from '../../lib/time.ts';
import { jump } from '../../state/player.ts';

/** How a pack came to what it says: frames, sound, prompt, and what it took. */
export function PackHow({ view }: { view: PackView }) {
  const { t } = useTranslation();
  const { why, frames, withoutSound, prompt, turns, seed, writing, tokens, seconds } = view;
  const rate = (tokens.answer / Math.max(seconds.answer, 0.001)).toFixed(1);
  return (
    <details className="pack-how">
      <summary>{t('packLook.how')}</summary>
      {why !== 'evidence' && (
        <>
          <div className="pack-frames">
            <span>{t('packLook.frames')}</span>
            {frames.map((time) => (
              <button key={time} type="button" onClick={() => jump(time)}>
                {clockTenths(time)}
              </button>
            ))}
          </div>
          <p>{withoutSound === null ? t('packLook.heard') : t(`packLook.notHeard.${withoutSound}`)}</p>
        </>
      )}
      <p>
        {t('packLook.figures', {
          prompt: tokens.prompt,
          read: seconds.prompt.toFixed(1),
          answer: tokens.answer,
          rate,
        })}
      </p>
      <p>{t('packLook.written', { ...writing })}</p>
      {turns > 0 && <p>{t('packLook.earlier', { turns, reused: tokens.reused })}</p>}
      <p>{seed === null ? t('packLook.likeliest') : t('packLook.seeded', { seed })}</p>
      <pre dir="ltr" className="selectable">
        {prompt}
      </pre>
    </details>
  );
}
