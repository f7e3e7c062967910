import { memo } from 'react';
import type { Citation } from '../../../src-main/domain/answer.ts';
import { sheetUrl } from '../../api.ts';
import { clock } from '../../lib/time.ts';
import { wavePath } from '../../lib/wave-path.ts';
import { useCitedThumbnail, useCitedWave } from '../../state/cited-media.ts';
import { openClipMenu } from '../../state/clip-menu.ts';
import { goTo } from '../../state/session.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { offersMenu } from '../../ui/offers-menu.ts';
import { Thumbnail } from '../../ui/thumbnail.tsx';

const room = { width: 46, height: 26 };
const wave = { width: 44, height: 22 };

interface StripPieceProps {
  citation: Citation;
  /** What it is, in words. */
  label: string;
  /** Its place in the row. */
  at: number;
  /** Whether Tab stops here. */
  isStop: boolean;
  onStop: (at: number) => void;
}

/** One piece of evidence: its frame, how it sounds where it is heard, its kind and its time. A press goes there. */
export const StripPiece = memo(function Piece({ citation, label, at, isStop, onStop }: StripPieceProps) {
  const { video, kind, quote, start, end } = citation;
  const thumbnail = useCitedThumbnail(video, start);
  return (
    <button
      type="button"
      className="strip-piece"
      data-kind={kind}
      data-testid="strip-piece"
      aria-label={label}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onStop(at)}
      onClick={() => void goTo(citation)}
      {...offersMenu((place) => void openClipMenu({ moment: { start, end }, quote, video }, place))}
    >
      {thumbnail && <Thumbnail sheet={sheetUrl(video, thumbnail.sheet)} place={thumbnail} room={room} />}
      {(kind === 'said' || kind === 'heard') && <Wave citation={citation} />}
      <KindIcon kind={kind} size={12} />
      <time>{clock(start)}</time>
    </button>
  );
});

/** How loud the moment is; it has its room before it is known. */
function Wave({ citation }: { citation: Citation }) {
  const peaks = useCitedWave(citation);
  return (
    <svg className="strip-wave" viewBox={`0 0 ${wave.width} ${wave.height}`} {...wave} aria-hidden>
      {peaks && <path d={wavePath(peaks, wave.width, wave.height)} />}
    </svg>
  );
}
