/** Levels of each channel that the table tells apart. */
const levels = 32;
const step = 256 / levels;

/** Place in the table of an sRGB colour of 8 bits a channel. */
export function colourIndex(red: number, green: number, blue: number): number {
  return ((red >> 3) * levels + (green >> 3)) * levels + (blue >> 3);
}

let made: Float32Array | undefined;

/** OKLab of every colour of 15 bits: lightness, green to red, blue to yellow. 390 kB, made at first use in some ten milliseconds. */
export function labTable(): Float32Array {
  made ??= makeTable();
  return made;
}

function makeTable(): Float32Array {
  const table = new Float32Array(levels ** 3 * 3);
  for (let red = step / 2; red < 256; red += step)
    for (let green = step / 2; green < 256; green += step)
      for (let blue = step / 2; blue < 256; blue += step)
        table.set(okLab(red, green, blue), colourIndex(red, green, blue) * 3);
  return table;
}

/** OKLab (Ottosson 2020) of an sRGB colour with channels of 0..255. */
export function okLab(red: number, green: number, blue: number): [number, number, number] {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function linear(level: number): number {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
