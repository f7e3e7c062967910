/** AudioSet's name of the sound of voices. */
export const speechLabel = 'Speech';
/** What the tagger calls it that nothing is heard: no sound to tell of. */
export const silenceLabel = 'Silence';
