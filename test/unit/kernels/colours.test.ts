import { describe, expect, it, test } from 'vitest';
import type { ColourName } from '../../../src-main/domain/colour.ts';
import { clustersOf } from '../../../src-main/kernels/colour-clusters.ts';
import { colourName } from '../../../src-main/kernels/colour-name.ts';
import { colourIndex, labTable, okLab } from '../../../src-main/kernels/colour-table.ts';
import { dominantColours } from '../../../src-main/kernels/dominant-colours.ts';
import type { Box } from '../../../src-main/domain/evidence.ts';
import type { RgbPicture } from '../../../src-main/kernels/yuv-picture.ts';

type Rgb = readonly [number, number, number];

function nameOf(rgb: Rgb): ColourName | undefined {
  const [lightness, a, b] = okLab(...rgb);
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return colourName({ lightness, chroma: Math.hypot(a, b), hue: (hue + 360) % 360 });
}

describe('colourName', () => {
  // Medians of the xkcd colour survey, by what people called them.
  it.each<[ColourName, Rgb]>([
    ['red', [0xe5, 0x00, 0x00]],
    ['red', [0x84, 0x00, 0x00]],
    ['orange', [0xf9, 0x73, 0x06]],
    ['yellow', [0xff, 0xff, 0x14]],
    ['green', [0x15, 0xb0, 0x1a]],
    ['green', [0x03, 0x35, 0x00]],
    ['blue', [0x03, 0x43, 0xdf]],
    ['blue', [0x95, 0xd0, 0xfc]],
    ['purple', [0x7e, 0x1e, 0x9c]],
    ['pink', [0xff, 0x81, 0xc0]],
    ['brown', [0x65, 0x37, 0x00]],
    ['black', [0x00, 0x00, 0x00]],
    ['grey', [0x92, 0x95, 0x91]],
    ['white', [0xff, 0xff, 0xff]],
  ])('%s', (name, rgb) => expect(nameOf(rgb)).toBe(name));

  it.each<[string, Rgb]>([
    ['beige', [0xe6, 0xda, 0xa6]],
    ['teal', [0x02, 0x93, 0x86]],
    ['bluish grey', [0x74, 0x8b, 0x97]],
  ])('none where people do not agree: %s', (_, rgb) => expect(nameOf(rgb)).toBeUndefined());
});

test('OKLab is that of its definition', () => {
  expect(okLab(255, 255, 255).map((value) => Math.round(value * 1000) / 1000)).toEqual(
    [1, 0, 0].map((v) => expect.closeTo(v, 3)),
  );
  const [lightness, a, b] = okLab(255, 0, 0);
  expect([lightness, a, b]).toEqual([0.628, 0.225, 0.126].map((value) => expect.closeTo(value, 3)));
  const at = colourIndex(250, 4, 4) * 3;
  expect([...labTable().subarray(at, at + 3)]).toEqual(okLab(252, 4, 4).map((value) => expect.closeTo(value, 5)));
});

test('clusters are where the points are', () => {
  const points = Float32Array.from([0, 0, 0, 0.1, 0, 0, 5, 5, 5, 5.1, 5, 5, 9, 0, 0].flat());
  const { of, centres } = clustersOf({ points, weights: new Float32Array(5).fill(1) }, 3);
  expect(of[0]).toBe(of[1]);
  expect(of[2]).toBe(of[3]);
  expect(new Set([of[0], of[2], of[4]]).size).toBe(3);
  expect(centres[of[2]! * 3]).toBeCloseTo(5.05);
});

/** A picture of one colour with a rectangle in it, in parts of width and height, its left and its right in two colours. */
function picture(ground: Rgb, left: Rgb, right: Rgb, box: Box, split = 0.5): RgbPicture {
  const [width, height] = [160, 90];
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [((x + 0.5) / width - box.x) / box.width, ((y + 0.5) / height - box.y) / box.height];
      const isInside = u >= 0 && u < 1 && v >= 0 && v < 1;
      rgb.set(isInside ? (u < split ? left : right) : ground, (y * width + x) * 3);
    }
  return { width, height, rgb };
}

describe('dominantColours', () => {
  const thing = { x: 0.35, y: 0.35, width: 0.3, height: 0.3 };
  /** The detector's box is a little larger. */
  const box = { x: 0.33, y: 0.32, width: 0.34, height: 0.36 };
  const road: Rgb = [90, 90, 94];

  it('is the colour of what differs from what is around it', () => {
    expect(dominantColours(picture(road, [200, 20, 20], [200, 20, 20], thing), box)).toMatchObject([{ name: 'red' }]);
  });

  it('takes off the ground that shows in the box', () => {
    const half = picture(road, [200, 20, 20], road, thing);
    const [first, ...others] = dominantColours(half, box);
    expect(first!.name).toBe('red');
    expect(first!.share).toBeGreaterThan(0.9);
    expect(others).toEqual([]);
  });

  it('has two where the second is large too', () => {
    const both = picture(road, [235, 235, 235], [20, 60, 220], thing, 0.55);
    expect(dominantColours(both, box).map(({ name }) => name)).toEqual(['white', 'blue']);
  });

  it('has none where nothing differs, no name fits, or the box fills the picture', () => {
    expect(dominantColours(picture(road, road, road, thing), box)).toEqual([]);
    expect(dominantColours(picture(road, [0xe6, 0xda, 0xa6], [0xe6, 0xda, 0xa6], thing), box)).toEqual([]);
    const whole = { x: 0, y: 0, width: 1, height: 1 };
    expect(dominantColours(picture(road, [200, 20, 20], [200, 20, 20], thing), whole)).toEqual([]);
  });
});
