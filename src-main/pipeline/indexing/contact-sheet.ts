import type { ThumbnailSheet } from '../../domain/picture.ts';
import { type RgbPicture, toHalfRgb, toRgb, type YuvPicture } from '../../kernels/yuv-picture.ts';

/** Encodes a picture as JPEG of at most `most` bytes, as far as that can be. */
export type EncodeJpeg = (picture: RgbPicture, most: number, signal: AbortSignal | undefined) => Promise<Uint8Array>;

const columns = 8;
/** Pixels of a thumbnail's longer side, at most. */
const longestSide = 160;
/** A sheet holds 20 seconds, so that an hour of video takes some 20 MB at most, whatever it shows; a usual one takes a third. */
const mostBytes = 112 * 1024;

/** Collects thumbnails for one sheet. Its size in memory is that of the thumbnails. */
export class ContactSheet {
  readonly #tiles: Uint8Array[] = [];
  #width = 0;
  #height = 0;

  /** Adds a picture and returns the number of its tile. All pictures are of one size. */
  add(picture: YuvPicture): number {
    const { width, height } = picture;
    const halved = Math.max(width, height) > longestSide && Math.min(width, height) > 1;
    const tile = halved ? toHalfRgb(picture) : toRgb(picture);
    this.#width = tile.width;
    this.#height = tile.height;
    return this.#tiles.push(tile.rgb) - 1;
  }

  /** Encodes what was added and begins anew; undefined when nothing was. */
  async take(encode: EncodeJpeg, signal: AbortSignal | undefined): Promise<ThumbnailSheet | undefined> {
    const tiles = this.#tiles.splice(0);
    if (tiles.length === 0) return undefined;
    const [width, height] = [this.#width, this.#height];
    const across = Math.min(columns, tiles.length);
    const sheet = { width: across * width, height: Math.ceil(tiles.length / columns) * height };
    const rgb = new Uint8Array(sheet.width * sheet.height * 3);
    for (const [at, tile] of tiles.entries()) {
      const left = (at % columns) * width;
      const top = Math.floor(at / columns) * height;
      for (let y = 0; y < height; y++)
        rgb.set(tile.subarray(y * width * 3, (y + 1) * width * 3), ((top + y) * sheet.width + left) * 3);
    }
    return { tileWidth: width, tileHeight: height, columns, jpeg: await encode({ rgb, ...sheet }, mostBytes, signal) };
  }
}
