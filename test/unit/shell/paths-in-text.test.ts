import { expect, test } from 'vitest';
import { pathsInText } from '../../../src-main/shell/paths-in-text.ts';

test('paths and file addresses are read line by line, quoted or not, each once', () => {
  const text = [
    '/home/kim/Videos/a film.mp4',
    '"/home/kim/b.mp4"\r',
    "'/home/kim/c.mp4'",
    '  file:///home/kim/d%20e.mp4  ',
    'file://localhost/home/kim/f.mp4',
    '/home/kim/./x/../b.mp4',
    '',
  ].join('\n');
  expect(pathsInText(text)).toEqual([
    '/home/kim/Videos/a film.mp4',
    '/home/kim/b.mp4',
    '/home/kim/c.mp4',
    '/home/kim/d e.mp4',
    '/home/kim/f.mp4',
  ]);
});

test.each([
  'Who is she looking for?',
  'films/a.mp4',
  '../a.mp4',
  '//another-machine/share/a.mp4',
  String.raw`\\another-machine\share\a.mp4`,
  'file://another-machine/a.mp4',
  'file:////another-machine/a.mp4',
  'file:///a%2Fb.mp4',
  'file:///a%00.mp4',
  'https://example.org/a.mp4',
  '/a\0.mp4',
  '/a\n'.repeat(600_000),
])('%j names no file of this machine', (text) => {
  expect(pathsInText(text)).toEqual([]);
});

test('no more are read than a person would paste', () => {
  expect(pathsInText(Array.from({ length: 2000 }, (_, at) => `/films/${at}.mp4`).join('\n'))).toHaveLength(1000);
});
