import { AudioLines, Film } from 'lucide-react';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import { sheetUrl } from '../../api.ts';
import { useOutline, usePoster } from '../../state/posters.ts';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import './poster.css';

/** What a video shows longest, or the outline of a recording; a sign until that is known. @param width of the room in pixels */
export function Poster({ status, width }: { status: VideoStatus; width: number }) {
  return status.video.media.picture ? <Picture status={status} width={width} /> : <Outline status={status} />;
}

function Picture({ status, width }: { status: VideoStatus; width: number }) {
  const thumbnail = usePoster(status);
  if (!thumbnail) return <Film size={32} strokeWidth={1.25} className="poster-sign" aria-hidden />;
  const room = { width, height: Math.ceil((width * 9) / 16) };
  return <Thumbnail sheet={sheetUrl(status.video.id, thumbnail.sheet)} place={thumbnail} room={room} />;
}

const bars = 48;

function Outline({ status }: { status: VideoStatus }) {
  const peaks = useOutline(status, bars);
  if (!peaks) return <AudioLines size={32} strokeWidth={1.25} className="poster-sign" aria-hidden />;
  const path = peaks.map((peak, bar) => {
    const half = Math.max(0.6, Math.max(0, peak) * 20);
    return `M${bar * 2 + 1} ${27 - half}V${27 + half}`;
  });
  return (
    <svg className="poster-outline" viewBox={`0 0 ${bars * 2} 54`} aria-hidden>
      <path d={path.join('')} />
    </svg>
  );
}
