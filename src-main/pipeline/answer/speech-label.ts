/** AudioSet's name of the sound of voices. */
export const speechLabel = 'Speech';
