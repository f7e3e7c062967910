/** When frames of a video appear, in media time, rising. */
export interface FrameList {
  /** The frames of a stretch: first the one that is on screen where it starts. */
  times: number[];
  /** The frames that need no others to be shown: those of the stretch, and at least one before it where there is one. */
  keyframes: number[];
}
