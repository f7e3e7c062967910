import { Maximize2, Minus, Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lanes } from '../../state/evidence.ts';
import { showWhole, useTimeline, zoomIn, zoomOut } from '../../state/timeline.ts';
import { usePlayer } from '../../state/player.ts';
import { IconButton } from '../../ui/button.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import type { Band } from './layout.ts';

/** Names of the lanes with how much each holds, and the zoom above them. */
export const LaneHeads = memo(Heads);

function Heads({ bands, lanes }: { bands: readonly Band[]; lanes: Lanes }) {
  const { t } = useTranslation();
  const whole = useTimeline(({ view }) => view.span) >= usePlayer((state) => state.duration) - 1e-6;
  return (
    <div className="lane-heads">
      <div className="lane-zoom">
        <IconButton
          icon={Minus}
          size="small"
          label={t('timeline.zoomOut')}
          shortcut="zoomOut"
          disabled={whole}
          onClick={zoomOut}
        />
        <IconButton icon={Plus} size="small" label={t('timeline.zoomIn')} shortcut="zoomIn" onClick={zoomIn} />
        <IconButton
          icon={Maximize2}
          size="small"
          label={t('timeline.showWhole')}
          shortcut="showWhole"
          disabled={whole}
          onClick={() => showWhole()}
        />
      </div>
      {bands.map(({ kind, top, height }) => {
        const count = lanes[kind].starts.length;
        return (
          <div
            key={kind}
            className="lane-head"
            role="img"
            data-testid={`lane-${kind}`}
            data-count={count}
            aria-label={t('timeline.lane', { kind: t(`kind.${kind}`), count })}
            style={{ top, height }}
          >
            <KindIcon kind={kind} />
            <span>{t(`kind.${kind}`)}</span>
            <span className="lane-count">{count > 0 ? count : ''}</span>
          </div>
        );
      })}
    </div>
  );
}
