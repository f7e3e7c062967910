import { expect, test } from 'vitest';
import { subRip, webVideoText } from '../../../src-main/domain/subtitle-files.ts';

const cues = [
  { start: 0, end: 1.5, text: 'Hello' },
  { start: 3599.9996, end: 3723.0454, text: 'a < b &\nc > d' },
];

test('SubRip counts its cues and has commas in its times', () => {
  expect(subRip(cues)).toBe(
    '1\n00:00:00,000 --> 00:00:01,500\nHello\n\n2\n01:00:00,000 --> 01:02:03,045\na < b &\nc > d\n',
  );
  expect(subRip([])).toBe('');
});

test('WebVTT has its header, points in its times, and no markup in its text', () => {
  expect(webVideoText(cues)).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nHello\n\n01:00:00.000 --> 01:02:03.045\na &lt; b &amp;\nc &gt; d\n',
  );
  expect(webVideoText([])).toBe('WEBVTT\n');
});
