import { Check, Unlink } from 'lucide-react';
import type { CSSProperties, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import { isStill } from '../../../src-main/domain/still-pictures.ts';
import { kindsOf } from '../../lib/kinds.ts';
import { clock } from '../../lib/time.ts';
import { beginVideoDrag } from '../../lib/video-drag.ts';
import { useLibraryOrder } from '../../state/library-view.ts';
import { useHasFile } from '../../state/posters.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Poster } from './poster.tsx';
import { useVideoState } from './use-video-state.ts';
import './poster-card.css';

interface PosterCardProps {
  id: string;
  status: VideoStatus;
  selected: boolean;
  /** On screen under the library. */
  current: boolean;
  /** The keys are about it. */
  cursor: boolean;
  position: number;
  count: number;
  place: CSSProperties & { width: number };
  onPress: (event: MouseEvent) => void;
}

/** One video of the library: its poster, name, length, date, how far it is indexed and what was found. */
export function PosterCard({
  id,
  status,
  selected,
  current,
  cursor,
  position,
  count,
  place,
  onPress,
}: PosterCardProps) {
  const { t, i18n } = useTranslation();
  const { video, evidence } = status;
  const { text, failed, share } = useVideoState(status);
  const there = useHasFile(video.id);
  const isAdded = useLibraryOrder() === 'added';
  const date = shortDate(isAdded ? video.addedAt : video.openedAt, i18n.language);
  const kinds = kindsOf(video.media.picture !== undefined).filter((kind) => evidence[kind] > 0);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid handles the keys
    <div
      id={id}
      className="poster-card"
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={-1}
      data-testid="poster-card"
      data-current={current || undefined}
      data-cursor={cursor || undefined}
      data-missing={!there || undefined}
      style={place}
      title={video.path}
      draggable
      onDragStart={({ dataTransfer }) => beginVideoDrag(dataTransfer, video.id)}
      onClick={onPress}
    >
      <div className="poster-frame">
        <Poster status={status} width={place.width} />
        {share !== null && <div className="poster-share" style={{ width: `${(share * 100).toFixed(1)}%` }} />}
        {!isStill(video.media) && <span className="poster-length">{clock(video.media.duration)}</span>}
        {/* A press on it selects, as the space bar does. */}
        <span className="poster-check" aria-hidden>
          <Check size={14} strokeWidth={3} />
        </span>
      </div>
      <span className="poster-name" dir="auto">
        {video.name}
      </span>
      {there ? (
        <span className="poster-state" data-failed={failed || undefined}>
          {text === null ? date : t('library.dateAndState', { date, state: text })}
        </span>
      ) : (
        <span className="poster-state" data-failed title={t('library.missing')}>
          <Unlink size={12} aria-hidden />
          {t('library.missing')}
        </span>
      )}
      <span className="poster-kinds">
        {kinds.map((kind) => (
          <span key={kind} title={t(`kind.${kind}`)}>
            <KindIcon kind={kind} size={13} />
            <span className="visually-hidden">{t(`kind.${kind}`)}</span>
          </span>
        ))}
      </span>
    </div>
  );
}

/** A day as people write it, with its year unless it is this one. @param time milliseconds since 1970 */
function shortDate(time: number, language: string): string {
  const isThisYear = new Date(time).getFullYear() === new Date().getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...year }).format(time);
}
