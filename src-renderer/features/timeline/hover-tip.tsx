import { clockRange, clockTenths } from '../../lib/time.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import type { Hover } from './use-gestures.ts';

const tipWidth = 260;

/** The time under the pointer, and what is known of it. */
export function HoverTip({ hover, width }: { hover: Hover; width: number }) {
  const { x, time, item } = hover;
  const left = Math.max(0, Math.min(width - tipWidth, x - tipWidth / 2));
  return (
    <>
      <div className="hover-line" style={{ transform: `translateX(${x}px)` }} />
      <div className="hover-tip" style={{ left, width: tipWidth }} aria-hidden>
        <div className="hover-tip-box">
          {item ? (
            <>
              <div className="hover-tip-head">
                <KindIcon kind={item.kind} />
                {clockRange(item)}
                {item.kind !== 'said' && <span>{Math.round(item.score * 100)} %</span>}
              </div>
              <div className="hover-tip-text">{item.text}</div>
            </>
          ) : (
            clockTenths(time)
          )}
        </div>
      </div>
    </>
  );
}
