import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Video } from '../../../src-main/domain/video.ts';
import type { VerbError } from '../../api.ts';
import { obstacleIn, type Obstacle } from '../../lib/playable.ts';
import { followPlayhead } from '../../state/timeline.ts';
import { playNextTab } from '../../state/switch-tabs.ts';
import { followElement, seek, setElement, usePlayer } from '../../state/player.ts';
import { feedProxy } from './proxy-feed.ts';

/** Milliseconds between two seeks of the backward shuttle; a decoder keeps up with this. */
const backwardStep = 80;

/** A video's media element, and why it cannot play the file itself: then it plays what ffmpeg makes of it. */
interface MediaElement {
  ref: RefObject<HTMLVideoElement | null>;
  obstacle: Obstacle | undefined;
}

/** Ties a media element to the player's state for as long as it is mounted: one element for each video. */
export function useMediaElement(video: Video): MediaElement {
  const ref = useRef<HTMLVideoElement>(null);
  const [shown] = useState(video);
  const [obstacle, setObstacle] = useState(() => obstacleIn(shown.media, canPlay));
  const converted = obstacle !== undefined;

  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const gone = new AbortController();
    const on = (type: string, listener: () => void): void =>
      element.addEventListener(type, listener, { signal: gone.signal });
    if (converted) usePlayer.setState({ startTime: 0 });
    const start = usePlayer.getState();
    setElement(element);
    const stopFeed = converted ? feedProxy(element, shown, (problem) => tellFeed(element, problem)) : undefined;
    element.currentTime = start.position + start.startTime;
    element.volume = start.volume;
    element.muted = start.muted;
    element.playbackRate = start.rate;
    // What the element cannot play by itself goes on as soon as it is converted.
    const stopPlaying = (): void => {
      if (!gone.signal.aborted && (converted || !element.error)) usePlayer.setState({ playing: false });
    };
    if (start.playing) element.play().catch(stopPlaying);

    let frame = 0;
    const follow = (): void => {
      followPlayhead(followElement(element.currentTime));
      frame = requestAnimationFrame(follow);
    };
    on('play', () => {
      usePlayer.setState({ playing: true });
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    });
    const rest = (): void => {
      cancelAnimationFrame(frame);
      followElement(element.currentTime);
      usePlayer.setState({ playing: false });
    };
    on('pause', rest);
    on('ended', () => {
      rest();
      playNextTab();
    });
    on('loadedmetadata', () => {
      if (converted) return;
      // A picture that cannot be decoded is no error to Chromium: the element plays the sound and has no size.
      if (shown.media.picture && element.videoWidth === 0) setObstacle(unforeseen(shown));
      else usePlayer.setState({ playability: 'plays' });
    });
    on('error', () => {
      if (converted) usePlayer.setState({ playability: 'fails', playing: false });
      else setObstacle(unforeseen(shown));
    });

    const stopState = usePlayer.subscribe((now, before) => {
      if (now.volume !== before.volume) element.volume = now.volume;
      if (now.muted !== before.muted) element.muted = now.muted;
    });
    const stopShuttle = runBackwards(element);
    return () => {
      gone.abort();
      stopState();
      stopShuttle();
      stopFeed?.();
      cancelAnimationFrame(frame);
      setElement(null);
    };
  }, [shown, converted]);

  return { ref, obstacle };
}

const canPlay = (type: string): string => document.createElement('video').canPlayType(type);

/** What the list holds to be playable, and Chromium did not play. */
function unforeseen({ media }: Video): Obstacle {
  if (media.picture) return { part: 'picture', codec: media.picture.codec };
  return { part: 'sound', codec: media.audio[0]?.codec ?? media.container };
}

function tellFeed(element: HTMLVideoElement, problem: VerbError | null): void {
  if (!problem) return usePlayer.setState({ playability: 'converted', problem: null });
  usePlayer.setState({ playability: 'fails', problem });
  // What is there already plays to its end.
  if (element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) element.pause();
}

/** Media elements play forwards only; the backward shuttle seeks back in small steps instead. */
function runBackwards(element: HTMLVideoElement): () => void {
  let last = 0;
  const timer = setInterval(() => {
    const { shuttle, position } = usePlayer.getState();
    const now = performance.now();
    if (shuttle >= 0) last = now;
    if (shuttle >= 0 || element.seeking) return;
    const next = position + (shuttle * (now - last)) / 1000;
    last = now;
    seek(next);
    followPlayhead(next);
    if (next <= 0) usePlayer.setState({ shuttle: 0 });
  }, backwardStep);
  return () => clearInterval(timer);
}
