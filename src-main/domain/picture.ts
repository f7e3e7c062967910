/** A frame that stands for what is around it: every shot has one, and every two seconds. */
export interface ChosenFrame {
  /** Media time in seconds. */
  time: number;
  /** Media time at which its shot begins. */
  shot: number;
  /** Perceptual hash: what is how bright, on a coarse grid. */
  hash: Uint8Array;
  /** Time of an earlier chosen frame that shows nearly the same. */
  sameAs?: number;
}

/** Many thumbnails in one picture, row by row. */
export interface ThumbnailSheet {
  /** Size of one thumbnail in pixels. */
  tileWidth: number;
  tileHeight: number;
  columns: number;
  jpeg: Uint8Array;
}

/** What one stretch of video adds: where shots begin, the frames chosen, and the thumbnails of those that show something new. */
export interface NewPictures {
  /** Media times at which shots begin. */
  shots: number[];
  /** `tile` is the number of its thumbnail in the sheet, from 0. */
  frames: (ChosenFrame & { tile?: number })[];
  sheet?: ThumbnailSheet;
}

/** Number of a sheet in the library; never used again for another picture. */
export type SheetId = number;

/** Where the picture of a media time is found. */
export interface Thumbnail {
  /** Media time in seconds of the frame that it shows, or of one that looks the same. */
  time: number;
  sheet: SheetId;
  /** Rectangle in the sheet, in pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The pictures of a video, as far as they are known. */
export interface Pictures {
  /** Media time in seconds up to which shots and thumbnails are known. */
  doneTo: number;
  /** Media times at which shots begin, in order. */
  shots: number[];
  /** In order of time. */
  thumbnails: Thumbnail[];
}
