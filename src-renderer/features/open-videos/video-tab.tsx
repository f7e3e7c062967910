import { AudioLines, Film, Image, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isStill } from '../../../src-main/domain/still-pictures.ts';
import type { Video, VideoId } from '../../../src-main/domain/video.ts';
import { beginVideoDrag } from '../../lib/video-drag.ts';
import { statusOf } from '../../state/library.ts';
import { closeVideo, showVideo } from '../../state/session.ts';
import { IconButton } from '../../ui/button.tsx';

interface VideoTabProps {
  video: Video;
  name: string;
  selected: boolean;
  /** The Tab key comes here. */
  isStop: boolean;
  onKey: (event: KeyboardEvent<HTMLElement>, video: VideoId) => void;
  dropBefore: boolean;
  dropBehind: boolean;
}

/** One open video: a click shows it, the cross or a middle click closes its tab, and it can be dragged along the row. */
export function VideoTab({ video, name, selected, isStop, onKey, dropBefore, dropBehind }: VideoTabProps) {
  const { t } = useTranslation();
  const tab = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const Icon = isStill(video.media) ? Image : video.media.picture ? Film : AudioLines;
  const show = (): void => {
    const status = statusOf(video.id);
    if (status) showVideo(status, { play: false });
  };
  return (
    <div
      ref={tab}
      className="video-tab"
      role="presentation"
      data-selected={selected || undefined}
      data-drop={dropBefore ? 'before' : dropBehind ? 'behind' : undefined}
      draggable
      onDragStart={({ dataTransfer }) => beginVideoDrag(dataTransfer, video.id)}
      onMouseDown={(event) => {
        // A middle press would begin to scroll.
        if (event.button === 1) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) closeVideo(video.id);
      }}
    >
      <button
        type="button"
        role="tab"
        id={`video-tab-${video.id}`}
        data-tab={video.id}
        aria-selected={selected}
        aria-controls={selected ? 'video-panel' : undefined}
        aria-keyshortcuts="Delete"
        tabIndex={isStop ? 0 : -1}
        title={video.path}
        onClick={show}
        onKeyDown={(event) => onKey(event, video.id)}
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        <span dir="auto">{name}</span>
      </button>
      {/* By keyboard the tab itself is closed. */}
      <IconButton
        icon={X}
        size="small"
        className="video-tab-close"
        label={t('openVideos.close')}
        shortcut="closeTab"
        aria-hidden
        tabIndex={-1}
        onClick={() => closeVideo(video.id)}
      />
    </div>
  );
}
