import { useEffect, useState, type CSSProperties } from 'react';
import type { Evidence } from '../../../src-main/domain/evidence.ts';
import type { PictureTrack } from '../../../src-main/domain/video.ts';
import { useEvidence, type Lanes } from '../../state/evidence.ts';
import { usePlayer } from '../../state/player.ts';
import { useTimeline } from '../../state/timeline.ts';
import './seen-box.css';

/** As long as its animation. */
const milliseconds = 3000;

/** Where in the paused picture the evidence is that was just pointed at: for a moment, until playing goes on. */
export function SeenBox({ picture }: { picture: PictureTrack }) {
  const flash = useTimeline((state) => state.flash);
  const item = useEvidence(({ lanes }) => (flash ? withBox(lanes, flash.evidence) : undefined));
  const atRest = usePlayer(
    ({ playing, shuttle, position }) =>
      !playing && shuttle === 0 && item !== undefined && position >= item.start - 0.1 && position <= item.end + 0.1,
  );
  const [over, setOver] = useState(0);
  const count = flash?.count ?? 0;
  const shown = atRest && over !== count;
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setOver(count), milliseconds);
    return () => {
      clearTimeout(timer);
      setOver(count);
    };
  }, [shown, count]);
  if (!shown || !item?.box) return null;
  const { x, y, width, height } = item.box;
  const place = { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
  return (
    <div className="seen-box-room" aria-hidden>
      <div className="seen-box-picture" style={{ '--aspect': picture.width / picture.height } as CSSProperties}>
        <div key={count} className="seen-box" data-testid="seen-box" data-kind={item.kind} style={place} />
      </div>
    </div>
  );
}

function withBox(lanes: Lanes, id: number): Evidence | undefined {
  return [...lanes.seen.items, ...lanes.written.items].find((item) => item.id === id && item.box !== undefined);
}

function percent(share: number): string {
  return `${share * 100}%`;
}
