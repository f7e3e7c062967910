import { useRef } from 'react';
import { isStill } from '../src-main/domain/still-pictures.ts';
import type { Video } from '../src-main/domain/video.ts';
import { IndexBar } from './features/jobs/index-bar.tsx';
import { Stage } from './features/player/stage.tsx';
import { Transport } from './features/player/transport.tsx';
import { Timeline } from './features/timeline/timeline.tsx';
import { TimelineRoom } from './features/timeline/timeline-room.tsx';
import { Deferred } from './ui/deferred.tsx';
import { usePointerRests } from './ui/use-pointer-rests.ts';
import './video-panel.css';

/** The video with its controls and its timeline; in full screen, these lie over the picture while they are needed. */
export function VideoPanel({ video, inert }: { video: Video; inert: boolean }) {
  const panel = useRef<HTMLDivElement>(null);
  usePointerRests(panel);
  return (
    <div ref={panel} className="window-video" role="tabpanel" id="video-panel" aria-label={video.name} inert={inert}>
      <Stage key={video.id} video={video} />
      {!isStill(video.media) && (
        <Deferred
          instead={
            <>
              <div className="transport" />
              <TimelineRoom video={video} />
            </>
          }
        >
          <Transport video={video} />
          <Timeline video={video} />
        </Deferred>
      )}
      <IndexBar video={video} />
    </div>
  );
}
