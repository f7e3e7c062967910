/** Frames and windows of sound that a clip is cut into. */
export const timeSteps = 8;
/** Values of one picture or quarter of it, of one window of sound. */
export const pictureValues = 1280;
export const soundValues = 1024;
/** The picture as a whole, and its quarters. */
export const viewsOfFrame = 5;

/** What the frozen encoders make of a clip. Zeros stand for what is not there: a clip without pictures, windows without sound. */
export interface ClipFeatures {
  /** [timeSteps, viewsOfFrame, pictureValues] */
  frames: Float32Array;
  /** [timeSteps, kinds of objects]: the best score of each kind in a frame, 0 below 0.3. */
  objects: Float32Array;
  /** [timeSteps, soundValues] */
  sounds: Float32Array;
}
