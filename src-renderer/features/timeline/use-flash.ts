import { useEffect, useState } from 'react';
import type { Scene } from './paint.ts';
import { useTimeline } from '../../state/timeline.ts';

const milliseconds = 1400;

/** The lane item that was just pointed at, fading. With reduced motion it stays and then goes. */
export function useFlash(): Scene['flash'] {
  const flash = useTimeline((state) => state.flash);
  const [strength, setStrength] = useState(0);
  useEffect(() => {
    if (!flash) return undefined;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const start = performance.now();
    let frame = 0;
    const fade = (now: number): void => {
      const left = Math.max(0, 1 - (now - start) / milliseconds);
      setStrength(still ? Math.ceil(left) : left);
      if (left > 0) frame = requestAnimationFrame(fade);
    };
    frame = requestAnimationFrame(fade);
    return () => cancelAnimationFrame(frame);
  }, [flash]);
  return flash && strength > 0 ? { evidence: flash.evidence, strength } : null;
}
