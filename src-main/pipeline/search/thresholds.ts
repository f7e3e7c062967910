/*
 * Limits of search, in standard deviations above chance (closeness.ts). How they were chosen, on the half of the question set
 * that is for tuning, is in test/golden/questions/README.md; answers have stricter ones of their own.
 */

/** Lines less close than this are not listed as close in meaning. */
export const listedByMeaning = 2;

/** A class of the tagger must stand out among the 521 by this much to be what a word means. */
export const soundByMeaning = 4.8;
