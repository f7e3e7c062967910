import { expect, test } from 'vitest';
import { cutYuv } from '../../../src-main/kernels/yuv-cut.ts';
import { toRgb } from '../../../src-main/kernels/yuv-picture.ts';
import { painted } from './pictures.ts';

test.each([
  { left: 4, top: 2, width: 6, height: 4 },
  { left: 2, top: 0, width: 7, height: 9 },
  { left: 0, top: 0, width: 13, height: 9 },
])('a cut at $left, $top has the pixels and colours that stand there', (box) => {
  const picture = painted((x, y) => [x * 19, y * 28, (x >> 1) * 40], { width: 13, height: 9 });
  const whole = toRgb(picture);
  const { rgb, width, height } = toRgb(cutYuv(picture, box));
  expect([width, height]).toEqual([box.width, box.height]);
  for (let y = 0; y < height; y++) {
    const from = ((box.top + y) * 13 + box.left) * 3;
    expect(rgb.subarray(y * width * 3, (y + 1) * width * 3)).toEqual(whole.rgb.subarray(from, from + width * 3));
  }
});
