import { useEffect, useRef, type RefObject } from 'react';
import type { Video } from '../../../src-main/domain/video.ts';
import { followPlayhead } from '../../state/timeline.ts';
import { playNextTab } from '../../state/switch-tabs.ts';
import { followElement, seek, setElement, usePlayer } from '../../state/player.ts';

/** Milliseconds between two seeks of the backward shuttle; a decoder keeps up with this. */
const backwardStep = 80;

/** Ties a media element to the player's state for as long as it is mounted: one element for each video. */
export function useMediaElement(video: Video): RefObject<HTMLVideoElement | null> {
  const ref = useRef<HTMLVideoElement>(null);
  const hasPicture = video.media.picture !== undefined;

  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const gone = new AbortController();
    const on = (type: string, listener: () => void): void =>
      element.addEventListener(type, listener, { signal: gone.signal });
    const start = usePlayer.getState();
    setElement(element);
    element.currentTime = start.position + start.startTime;
    element.volume = start.volume;
    element.muted = start.muted;
    if (start.playing) element.play().catch(() => usePlayer.setState({ playing: false }));

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
      // A picture that cannot be decoded is no error to Chromium: the element plays the sound and has no size.
      usePlayer.setState({ playability: hasPicture && element.videoWidth === 0 ? 'sound-only' : 'plays' });
    });
    on('error', () => usePlayer.setState({ playability: 'fails', playing: false }));

    const stopState = usePlayer.subscribe((now, before) => {
      if (now.volume !== before.volume) element.volume = now.volume;
      if (now.muted !== before.muted) element.muted = now.muted;
    });
    const stopShuttle = runBackwards(element);
    return () => {
      gone.abort();
      stopState();
      stopShuttle();
      cancelAnimationFrame(frame);
      setElement(null);
    };
  }, [hasPicture]);

  return ref;
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
