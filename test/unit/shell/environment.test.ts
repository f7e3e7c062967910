import { expect, test } from 'vitest';
import { engineEnvironment } from '../../../src-main/shell/environment.ts';

test('keeps what programs need and drops what changes them', () => {
  const env = {
    PATH: '/usr/bin',
    HOME: '/home/me',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'C',
    XDG_DATA_HOME: '/data',
    SIGHTSOUND_HOME: '/library',
    SystemRoot: 'C:\\Windows',
    NODE_OPTIONS: '--require=/tmp/evil.js',
    LD_PRELOAD: '/tmp/evil.so',
    LD_LIBRARY_PATH: '/tmp',
    DYLD_INSERT_LIBRARIES: '/tmp/evil.dylib',
    ELECTRON_RUN_AS_NODE: '1',
    FFREPORT: 'file=/tmp/x',
    AWS_SECRET_ACCESS_KEY: 'secret',
    UNSET: undefined,
  };
  expect(Object.keys(engineEnvironment(env))).toEqual([
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'XDG_DATA_HOME',
    'SIGHTSOUND_HOME',
    'SystemRoot',
  ]);
});
