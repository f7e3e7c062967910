import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { libraryFolder, settingsFile, type Machine } from '../../../src-main/store/paths.ts';

const machine = (platform: NodeJS.Platform, env: Record<string, string> = {}): Machine => ({
  platform,
  home: '/home/ada',
  env,
});

test('the library lies where the person says, then where the environment says, then where the system keeps data', () => {
  const linux = machine('linux', { SIGHTSOUND_HOME: '/from/environment', XDG_DATA_HOME: '/data' });
  expect(libraryFolder('/asked', linux)).toBe('/asked');
  expect(libraryFolder('asked', linux)).toBe(resolve('asked'));
  expect(libraryFolder(undefined, linux)).toBe('/from/environment');
  expect(libraryFolder(undefined, machine('linux', { SIGHTSOUND_HOME: '', XDG_DATA_HOME: '/data' }))).toBe(
    '/data/sightsound',
  );
  expect(libraryFolder(undefined, machine('linux', { XDG_DATA_HOME: 'relative' }))).toBe(
    '/home/ada/.local/share/sightsound',
  );
  expect(libraryFolder(undefined, machine('darwin'))).toBe('/home/ada/Library/Application Support/Sightsound/library');
  expect(libraryFolder(undefined, machine('win32', { LOCALAPPDATA: '/local' }))).toBe('/local/Sightsound/library');
});

test('the settings lie where the app keeps them', () => {
  expect(settingsFile(machine('linux', { SIGHTSOUND_HOME: '/elsewhere' }))).toBe('/elsewhere/window/settings.json');
  expect(settingsFile(machine('linux'))).toBe('/home/ada/.config/Sightsound/settings.json');
  expect(settingsFile(machine('linux', { XDG_CONFIG_HOME: '/config' }))).toBe('/config/Sightsound/settings.json');
  expect(settingsFile(machine('darwin'))).toBe('/home/ada/Library/Application Support/Sightsound/settings.json');
  expect(settingsFile(machine('win32', { APPDATA: '/roaming' }))).toBe('/roaming/Sightsound/settings.json');
});
