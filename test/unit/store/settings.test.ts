import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defaultSettings } from '../../../src-main/domain/settings.ts';
import { parseSettings, readSettings } from '../../../src-main/store/settings.ts';

test('each setting that cannot be used falls back alone', () => {
  const settings = {
    theme: 'dark',
    locale: 7,
    volume: 3,
    muted: true,
    queue: { videos: ['a'], paused: true },
    ffmpegPath: '/opt/ffmpeg',
    lastVideo: '',
    later: 1,
  };
  expect(parseSettings(settings)).toEqual({
    ...defaultSettings,
    theme: 'dark',
    muted: true,
    queue: { videos: ['a'], paused: true },
    ffmpegPath: '/opt/ffmpeg',
    lastVideo: '',
  });
});

test.each([undefined, null, 7, 'dark', [], {}])('%j holds no settings, so the defaults hold', (value) => {
  expect(parseSettings(value)).toEqual(defaultSettings);
});

test('a file that is missing or broken gives the defaults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'settings.json');
  expect(readSettings(file)).toEqual(defaultSettings);
  writeFileSync(file, '{"theme": "da');
  expect(readSettings(file)).toEqual(defaultSettings);
  writeFileSync(file, '{"theme": "light"}');
  expect(readSettings(file)).toEqual({ ...defaultSettings, theme: 'light' });
});
