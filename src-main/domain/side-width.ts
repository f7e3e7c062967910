/** What stands beside the video, and the video, are never narrower: CSS pixels. */
export const leastSideWidth = 320;
/** Wider than any screen. */
export const mostSideWidth = 20_000;
