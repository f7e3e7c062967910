import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { leastSideWidth } from '../src-main/domain/side-width.ts';
import { arrowStep } from './lib/arrow-step.ts';
import { keyName } from './lib/key-name.ts';
import { setSideWidth } from './state/layout.ts';

/** Pixels of one press of an arrow key. */
const step = 16;

/** The edge between the video and what stands beside it: dragged, or moved by arrow keys; a double click gives it back its own place. */
export function SideEdge({ width }: { width: number }) {
  const { t, i18n } = useTranslation();
  const drag = useRef<{ from: number; width: number } | null>(null);
  const most = Math.max(leastSideWidth, window.innerWidth - leastSideWidth);
  const widenTo = (wanted: number): void => setSideWidth(Math.round(Math.min(most, Math.max(leastSideWidth, wanted))));
  /** What a step to the right widens: the side is at the right, where text is not written from there. */
  const rightwards = i18n.dir() === 'rtl' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width };
  };
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    if (drag.current) widenTo(drag.current.width + rightwards * (clientX - drag.current.from));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyName(event);
    const onwards = arrowStep(key, event.currentTarget);
    const wanted = onwards === undefined ? { Home: leastSideWidth, End: most }[key] : width - onwards * step;
    if (wanted === undefined) return;
    event.preventDefault();
    widenTo(wanted);
  };
  return (
    <div
      className="side-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('app.sideWidth')}
      aria-valuemin={leastSideWidth}
      aria-valuemax={most}
      aria-valuenow={width}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => (drag.current = null)}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setSideWidth(null)}
    />
  );
}
