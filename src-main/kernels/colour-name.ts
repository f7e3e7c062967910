import type { ColourName } from '../domain/colour.ts';

/** A colour in OKLab's polar form: lightness 0..1, chroma from 0 for grey to about 0.3, hue in degrees, 0..360. */
export interface Lch {
  lightness: number;
  chroma: number;
  hue: number;
}

/**
 * What people would call a colour, by one of the eleven basic terms; undefined where they would not agree, as for beige, teal and
 * bluish grey. The boundaries in OKLCH (Ottosson 2020) were read off the 508 names of the xkcd colour survey (public domain) that end with
 * one basic term: of those that get a name here, 431 of 446 get their own. White things lie in the shade more often than there are things of
 * a light grey, so that lightness from 0.70 to 0.82 is neither.
 */
export function colourName(colour: Lch): ColourName | undefined {
  const { lightness, chroma, hue } = colour;
  if (lightness < 0.16) return 'black';
  const { grey, coloured } = chromaLimits(colour);
  if (chroma < grey) return greyName(lightness);
  if (chroma < coloured) return undefined;
  if (lightness < 0.2) return chroma < 0.06 ? 'black' : undefined;
  if (hue < 36 || hue >= 345) return reddish(colour);
  if (hue < 114) return yellowish(colour);
  if (hue < 124 && lightness >= 0.85) return 'yellow';
  if (hue < 167) return 'green';
  if (hue < 186) return undefined;
  if (hue < 284) return 'blue';
  if (hue < 290) return undefined;
  if (hue < 324) return 'purple';
  if (lightness >= 0.68) return 'pink';
  // A dark red in bluish light lies here too.
  return undefined;
}

/** Below `grey` a colour is a grey, from `coloured` on it has a hue. Warm light tints what is white, the sky what is grey. */
function chromaLimits({ lightness, hue }: Lch): { grey: number; coloured: number } {
  const warm = hue >= 40 && hue < 125;
  const cool = hue >= 200 && hue < 300;
  const coloured = lightness < 0.3 || warm || cool ? 0.055 : 0.042;
  if (warm && lightness >= 0.82) return { grey: 0.045, coloured };
  if (warm || lightness < 0.3) return { grey: 0.04, coloured };
  return { grey: cool ? 0.024 : 0.032, coloured };
}

function greyName(lightness: number): ColourName | undefined {
  if (lightness < 0.31) return 'black';
  if (lightness < 0.37) return undefined;
  if (lightness < 0.7) return 'grey';
  return lightness < 0.82 ? undefined : 'white';
}

function reddish({ lightness, chroma, hue }: Lch): ColourName | undefined {
  if (hue < 15 || hue >= 345) {
    if (hue >= 345 && hue < 350) return lightness >= 0.68 ? 'pink' : undefined;
    if (lightness >= 0.64) return 'pink';
    return lightness < 0.6 && chroma > 0.11 && hue >= 8 && hue < 15 ? 'red' : undefined;
  }
  if (chroma >= 0.13) {
    if (lightness < 0.67) return 'red';
    return hue < 30 && lightness >= 0.7 ? 'pink' : undefined;
  }
  if (lightness >= 0.66) return hue < 28 ? 'pink' : undefined;
  return lightness < 0.55 && hue >= 25 ? 'brown' : undefined;
}

/** From orange over brown to a yellow that is nearly green. */
function yellowish({ lightness, chroma, hue }: Lch): ColourName | undefined {
  if (hue < 74) {
    if (lightness < 0.56) return 'brown';
    if (chroma >= 0.13) return 'orange';
    return lightness < 0.68 && chroma < 0.12 ? 'brown' : undefined;
  }
  const isStrong = chroma >= 0.12;
  if (hue < 105) {
    if (isStrong && lightness >= 0.73) {
      if (hue >= 84) return 'yellow';
      return hue < 80 ? 'orange' : undefined;
    }
    return lightness < 0.67 ? 'brown' : undefined;
  }
  if (lightness >= 0.75 && isStrong) return 'yellow';
  return lightness < 0.6 && hue >= 108 ? 'green' : undefined;
}
