import { firstReaching } from '../../lib/lane.ts';
import { useEvidence } from '../../state/evidence.ts';
import { usePlayer } from '../../state/player.ts';

/** The words that are being said, over the picture. `always`: also when captions are off, where there is no picture. */
export function Captions({ always }: { always: boolean }) {
  const lane = useEvidence(({ lanes }) => lanes.said);
  const on = usePlayer(({ captions }) => captions) || always;
  const text = usePlayer(({ position }) => {
    if (!on) return undefined;
    const item = lane.items[firstReaching(lane, position)];
    return item && item.start <= position ? item.text : undefined;
  });
  if (!text) return null;
  return (
    <p className="captions" data-testid="captions">
      <span className="captions-line" dir="auto">
        {text}
      </span>
    </p>
  );
}
