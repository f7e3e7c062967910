import type { PixelBox } from '../../kernels/pixel-box.ts';

/** The detector takes squares: a picture that is longer than this many times its other side is pressed out of shape. */
const longish = 1.25;
/** Each half reaches a little over the middle, or as far as it is wide. */
const least = 0.55;

/** The two ends of a picture that is longer than wide or wider than long, nearly square, which overlap; none of others. */
export function halvesOf({ width, height }: { width: number; height: number }): PixelBox[] {
  const [longer, shorter] = [Math.max(width, height), Math.min(width, height)];
  if (longer < shorter * longish) return [];
  const length = Math.max(shorter, Math.ceil(longer * least));
  return [0, longer - length].map((start) =>
    width > height ? { left: start, top: 0, width: length, height } : { left: 0, top: start, width, height: length },
  );
}
