/*
 * Limits of what counts as an answer. They are in standard deviations above chance (search/closeness.ts), never cosines, and
 * were chosen on the half of the question set that is for tuning; test/golden/questions/README.md has the numbers.
 */

/** A line may answer by its meaning alone. */
export const closeAlone = 3.4;

/** A line in another language than the question, which can share no words with it. */
export const closeAcross = 3;

/** A line that holds at least half of the words asked for. */
export const closeWithHalf = 2.4;

/** A line that holds all of the words asked for. */
export const closeWithAll = 0.5;

/** Weight of the share of words beside closeness, when lines are ranked. */
export const shareWeight = 3;

/** Lines that score this much below the best one are left out. */
export const bestMargin = 1.5;

/** What is heard, seen or read again after less than this many seconds is one stretch. */
export const stretchGap = 1;

/** Speech with pauses shorter than this many seconds is one stretch. */
export const speechGap = 0.5;

/**
 * A sound counts as heard only when it lasts longer than one step of the tagger, whose windows overlap by half, or has this
 * score: what one window alone holds is mostly the beginning of something else.
 */
export const briefScore = 0.6;
export const oneStep = 0.5;

/** A sound is worth telling unasked when the tagger gives it this score somewhere. */
export const tellingScore = 0.5;

/** What came nearest is named in a refusal only when it stands out from chance by this much, or shares a word. */
export const nearMiss = 1.5;

/**
 * How much higher than the next one's a clause's cosine to the question must be to be emphasised. Not in deviations: all clauses
 * are of one line. `models/tools/measure_clauses.ts` has the numbers.
 */
export const clearestClause = 0.038;

/**
 * How strong a guess (search/guesses.ts) must be for an answer to say "perhaps": 1 is what a single frame, or a single second, needs to begin
 * evidence that others must bear out. The classifier of scenes says it alone; what the detector of objects says alone is mostly wrong in drawn
 * films (a title is a cat), so that the classifier must take it for possible too. docs/evaluation.md has the numbers.
 */
export const worthPerhaps = { objects: 1, scenes: 0.25, sounds: 1 } as const;
