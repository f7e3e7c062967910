import { describe, expect, test } from 'vitest';
import { chapterFile, suitsYoutube, type NamedChapter } from '../../../src-main/domain/chapter-files.ts';
import { withEnds } from '../../../src-main/domain/chapters.ts';

const chapters: NamedChapter[] = [
  { start: 0, end: 62.5, title: 'Welcome' },
  { start: 62.5, end: 3661.25, title: 'A = B; #1 <b> & *more*' },
  { start: 3661.25, end: 3700, title: '끝' },
];

describe('chapters as a file', () => {
  test('of lines for a description', () => {
    expect(chapterFile('youtube', chapters)).toBe('0:00 Welcome\n1:02 A = B; #1 <b> & *more*\n1:01:01 끝\n');
  });

  test('of WebVTT, whose marks are escaped', () => {
    expect(chapterFile('vtt', chapters)).toContain('00:01:02.500 --> 01:01:01.250\nA = B; #1 &lt;b&gt; &amp; *more*\n');
  });

  test('of metadata that ffmpeg reads', () => {
    expect(chapterFile('ffmetadata', chapters)).toMatch(
      /^;FFMETADATA1\n\[CHAPTER\]\nTIMEBASE=1\/1000\nSTART=0\nEND=62500\n/,
    );
    expect(chapterFile('ffmetadata', chapters)).toContain('title=A \\= B\\; \\#1 <b> & *more*\n');
  });

  test('of Markdown', () => {
    expect(chapterFile('markdown', chapters)).toContain('- **1:02** A = B; \\#1 \\<b\\> & \\*more\\*\n');
  });

  test('of JSON, with everything', () => {
    expect(JSON.parse(chapterFile('json', chapters))).toEqual({ chapters });
  });
});

test('what YouTube takes begins at 0:00 and has three chapters of ten seconds or more', () => {
  expect(suitsYoutube(chapters)).toBe(true);
  expect(suitsYoutube(chapters.slice(1))).toBe(false);
  expect(suitsYoutube(chapters.slice(0, 2))).toBe(false);
  expect(suitsYoutube([...chapters, { start: 3700, end: 3705, title: 'Short' }])).toBe(false);
});

test('chapters end where the next begins, and the last with the video', () => {
  const starts = [{ start: 30 }, { start: 10, title: 'First' }, { start: 99 }, { start: 30, title: 'Again' }];
  expect(withEnds(starts, 60)).toEqual([
    { start: 10, end: 30, title: 'First' },
    { start: 30, end: 60, title: 'Again' },
  ]);
});
