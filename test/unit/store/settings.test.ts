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
    openVideos: ['a'.repeat(32), '../../etc/passwd'],
    playOn: true,
    sideTab: 'moments',
    sideWidth: 12,
    queue: { videos: ['a'], paused: true },
    ffmpegPath: '/opt/ffmpeg',
    lastVideo: '',
    later: 1,
  };
  expect(parseSettings(settings)).toEqual({
    ...defaultSettings,
    theme: 'dark',
    muted: true,
    playOn: true,
    sideTab: 'moments',
    queue: { videos: ['a'], paused: true },
    ffmpegPath: '/opt/ffmpeg',
    lastVideo: '',
  });
});

test('keys that are written wrongly spoil no others', () => {
  const keys = {
    preset: 'emacs',
    changed: { mute: ['W'], captions: 'C', flyAway: [7], later: ['Y'], long: ['x'.repeat(99)] },
  };
  expect(parseSettings({ theme: 'dark', keys })).toEqual({
    ...defaultSettings,
    theme: 'dark',
    keys: { preset: 'editor', changed: { mute: ['W'], later: ['Y'] } },
  });
  expect(parseSettings({ keys: { preset: 'mpv', changed: ['W'] } }).keys).toEqual({ preset: 'mpv', changed: {} });
  expect(parseSettings({ keys: 'mpv' })).toEqual(defaultSettings);
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
