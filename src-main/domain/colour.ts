/** The eleven basic colour terms (Berlin and Kay 1969), by which what is seen is named. */
export const colourNames = [
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'brown',
  'black',
  'grey',
  'white',
] as const;
export type ColourName = (typeof colourNames)[number];

/** A colour of something that is seen, and its share of what belongs to the thing in the picture, 0..1. */
export interface Colour {
  name: ColourName;
  share: number;
}
