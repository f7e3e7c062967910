/*
 * Limits of what counts as an answer. They are in standard deviations above chance (search/closeness.ts), never cosines, and
 * were chosen on the half of the question set that is for tuning; test/golden/questions/README.md has the numbers.
 */

/** A line may answer by its meaning alone. */
export const closeAlone = 3.6;

/** A line in another language than the question, which can share no words with it. */
export const closeAcross = 3;

/** A line that holds at least half of the words asked for. */
export const closeWithHalf = 2.4;

/** A line that holds all of the words asked for. */
export const closeWithAll = 0.5;

/** Weight of the share of words beside closeness, when lines are ranked. */
export const shareWeight = 3;

/** Lines that score this much below the best one are left out. */
export const bestMargin = 2;

/** Sounds of one kind that are closer than this many seconds are one stretch. */
export const stretchGap = 1;

/** Speech with pauses shorter than this many seconds is one stretch. */
export const speechGap = 0.5;
