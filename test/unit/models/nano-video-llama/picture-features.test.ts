import { expect, test } from 'vitest';
import { pictureValues, timeSteps, viewsOfFrame } from '../../../../src-main/models/nano-video-llama/clip-features.ts';
import { clipPictures } from '../../../../src-main/models/nano-video-llama/picture-features.ts';

const kinds = 3;
const view = viewsOfFrame * pictureValues;
/** Numbers that tell the frame, the view and the kinds apart. */
const frame = (number: number): Float32Array =>
  Float32Array.from({ length: 2 * view + kinds }, (_, at) => 10 * number + (at < view ? 1 : at < 2 * view ? 2 : 3));

test('frames are spread over the steps; the whole picture and its middle alternate', () => {
  const { frames, objects } = clipPictures([frame(1), frame(2)], kinds);
  const steps = Array.from({ length: timeSteps }, (_, step) => frames[step * view]);
  expect(steps).toEqual([12, 11, 12, 11, 22, 21, 22, 21]);
  expect([objects[0], objects.at(-1)]).toEqual([13, 23]);
});

test('without any frame all is zero', () => {
  const { frames, objects } = clipPictures([], kinds);
  expect([frames.length, objects.length]).toEqual([timeSteps * view, timeSteps * kinds]);
  expect(frames.some((value) => value !== 0) || objects.some((value) => value !== 0)).toBe(false);
});
