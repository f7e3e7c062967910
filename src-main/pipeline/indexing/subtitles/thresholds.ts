/**
 * When a track of subtitles stands for the speech.
 *
 * Measured on 62 clips of real speech with what people wrote down of them, joined to three recordings of 41 to 265 s, with tracks made of the
 * true words (test/golden/subtitles-full.test.ts repeats it for two of them): right ones agree to 0.89-0.96, with 20 words of 100 wrong to 0.77-0.84, with 30 to
 * 0.65-0.73, with 40 to 0.55-0.61, with every fourth word left out, as subtitles do, to 0.76-0.80. Those of another recording, from the same
 * domain, agree to 0.08-0.14, translated ones and signs to less than 0.01. Tracks that come 3 s late or early agree to 0.79-0.92 for all that
 * most words fall into the same stretch, and their offset is found to within 0.3 s; right ones have an offset of at most 0.3 s, right
 * ones that stay on longer of at most 0.7 s.
 */

/** Words of a track and words heard that are common, as a share of both, 0..1: with fewer right words recognition is the better source. */
export const enoughAgreement = 0.6;
/** Seconds by which the cues may come early or late. */
export const tolerableOffset = 1.2;
/** Share of the time with words that has cues, 0..1; half a track has 0.5. */
export const enoughCovered = 0.9;
/** As many words heard in the middle of a gap without cues, and someone speaks in it. */
export const spokenGap = 8;
/** With fewer words heard there is nothing to compare with. */
export const enoughWords = 8;
