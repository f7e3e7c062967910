import { useState, type DragEvent } from 'react';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { gapAt } from '../../lib/place-in-row.ts';
import { statusOf } from '../../state/library.ts';
import { moveTab } from '../../state/open-videos.ts';
import { showVideo } from '../../state/session.ts';
import { draggedVideo, isVideoDrag } from '../../lib/video-drag.ts';

interface TabDrop {
  /** The gap where what is dragged would land; null while nothing is over the row. */
  gap: number | null;
  handlers: Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent<HTMLElement>) => void>;
}

/** Lets a row of tabs take a tab to another place, and a video of the library as a new tab. */
export function useTabDrop(): TabDrop {
  const [gap, setGap] = useState<number | null>(null);
  const gapOf = ({ currentTarget, clientX }: DragEvent<HTMLElement>): number => {
    const boxes = [...currentTarget.querySelectorAll('[data-tab]')].map((tab) => tab.getBoundingClientRect());
    const rightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
    return gapAt(
      boxes.map(({ left, width }) => left + width / 2),
      clientX,
      rightToLeft,
    );
  };
  return {
    gap,
    handlers: {
      onDragOver: (event) => {
        if (!isVideoDrag(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setGap(gapOf(event));
      },
      onDragLeave: (event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setGap(null);
      },
      onDrop: (event) => {
        setGap(null);
        const video = draggedVideo(event.dataTransfer);
        if (video === undefined) return;
        event.preventDefault();
        dropAt(video, gapOf(event));
      },
    },
  };
}

function dropAt(video: VideoId, gap: number): void {
  const status = statusOf(video);
  if (!status) return;
  showVideo(status, { play: false });
  moveTab(video, gap);
}
