/**
 * A stretch of a video that the window's player cannot decode, made by ffmpeg in codecs that it can. Segments lie end to end,
 * and what is seen and heard at a time is what the file has at that media time.
 */
export interface ProxySegment {
  /** Media time in seconds. */
  start: number;
  /** Where the next segment starts; the end of the video after the last. */
  end: number;
  /** What a source buffer must take, e.g. `video/mp4; codecs="avc1.640028, flac"`. */
  type: string;
  /** Fragmented MP4 with its header, so that it can follow any other. */
  mp4: Uint8Array;
}
