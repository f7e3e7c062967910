import { useTranslation } from 'react-i18next';
import type { PackEvent } from '../../../src-main/domain/packs.ts';
import { etaParts } from '../../lib/eta.ts';
import { pausePack } from '../../state/packs.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { useSize } from './use-size.ts';

/** How far the work on a pack is, with a way to stop it; what is loaded by then stays. */
export function PackWork({ title, work }: { title: string; work: PackEvent }) {
  const { t } = useTranslation();
  const size = useSize();
  const { pack, step, fraction, bytesPerSecond, totalBytes } = work;
  const eta = etaParts(work.etaSeconds);
  const what = t(`models.step.${step}`);
  const text = [
    what,
    ...(totalBytes > 0 ? [`${Math.floor(fraction * 100)} %`] : []),
    ...(bytesPerSecond === null ? [] : [t('models.speed', { size: size(bytesPerSecond) })]),
    ...(eta ? [t(`jobs.eta.${eta.unit}`, { count: eta.count })] : []),
  ].join(' · ');
  const pause = t('models.pause');
  return (
    <div className="pack-work">
      <ProgressLine label={t('models.share', { title })} fraction={fraction} text={text} />
      <span className="pack-work-text">{text}</span>
      <span className="visually-hidden" role="status">
        {what}
      </span>
      <Button aria-label={`${pause}: ${title}`} onClick={() => pausePack(pack)}>
        {pause}
      </Button>
    </div>
  );
}
