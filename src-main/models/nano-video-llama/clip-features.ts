// What a clip is cut into, before the frozen encoders' numbers of it go to the branches.

/** Frames and windows of sound that a clip is cut into. */
export const timeSteps = 8;
/** Values of one picture or quarter of it, of one window of sound. */
export const pictureValues = 1280;
export const soundValues = 1024;
/** The picture as a whole, and its quarters. */
export const viewsOfFrame = 5;
