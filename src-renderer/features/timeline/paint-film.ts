import type { SheetId } from '../../../src-main/domain/picture.ts';
import { rulerHeight, type FilmTile } from './layout.ts';

/** Pixels between two pictures. */
const gap = 1;

/** Draws the pictures of the film strip whose sheets are loaded; the others are an even ground for so long. */
export function paintFilm(
  context: CanvasRenderingContext2D,
  tiles: readonly FilmTile[],
  sheets: ReadonlyMap<SheetId, HTMLImageElement>,
  { ground, filmHeight }: { ground: string; filmHeight: number },
): void {
  context.imageSmoothingQuality = 'high';
  for (const { left, width, share, thumbnail } of tiles) {
    const sheet = thumbnail && sheets.get(thumbnail.sheet);
    if (sheet) {
      const { x, y, height } = thumbnail;
      const shown = thumbnail.width * share;
      context.drawImage(sheet, x, y, shown, height, left, rulerHeight, Math.max(0, width - gap), filmHeight);
    } else {
      context.fillStyle = ground;
      context.fillRect(left, rulerHeight, width - gap, filmHeight);
    }
  }
}
