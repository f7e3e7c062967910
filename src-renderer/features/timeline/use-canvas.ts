import { useEffect, useRef, type RefObject } from 'react';

/** A canvas of a size in CSS pixels, sharp on any screen, repainted once per frame when `paint` changes. */
export function useCanvas(
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D) => void,
): RefObject<HTMLCanvasElement | null> {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const canvas = ref.current;
      const context = canvas?.getContext('2d');
      if (!canvas || !context || width === 0) return;
      const ratio = window.devicePixelRatio;
      const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
      if (canvas.width !== pixels.width || canvas.height !== pixels.height) Object.assign(canvas, pixels);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint(context);
    });
    return () => cancelAnimationFrame(frame);
  }, [width, height, paint]);
  return ref;
}
