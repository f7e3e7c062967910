import { useTranslation } from 'react-i18next';
import { etaParts } from '../../lib/eta.ts';
import { clockRange } from '../../lib/time.ts';
import { cancelExport, useClipExports, type ClipExport } from '../../state/clip-exports.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import './job-bar.css';
import './index-bar.css';

/** The clips that are being written, along the foot of the window. */
export function ExportBars() {
  const { t } = useTranslation();
  const running = useClipExports((state) => state.running);
  if (running.length === 0) return null;
  return (
    <section aria-label={t('export.name')}>
      {running.map((one) => (
        <ExportBar key={one.id} one={one} />
      ))}
    </section>
  );
}

function ExportBar({ one: { id, video, clip, fraction, etaSeconds } }: { one: ClipExport }) {
  const { t } = useTranslation();
  const name = useLibrary(({ statuses }) => statuses.find((status) => status.video.id === video)?.video.name ?? '');
  const eta = etaParts(etaSeconds);
  const what = t('export.running', { range: clockRange(clip), name });
  const text = [
    what,
    `${Math.floor(fraction * 100)} %`,
    ...(eta ? [t(`jobs.eta.${eta.unit}`, { count: eta.count })] : []),
  ].join(' · ');
  return (
    <div className="job-bar index-bar" data-testid="export-bar">
      <ProgressLine label={t('export.progress')} fraction={fraction} text={text} />
      <span className="job-bar-text">{text}</span>
      <span className="visually-hidden" role="status">
        {what}
      </span>
      <Button onClick={() => cancelExport(id)}>{t('export.cancel')}</Button>
    </div>
  );
}
