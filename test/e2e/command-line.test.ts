import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { resolveElectron } from '../tooling/electron-runtime.mjs';
import { launchFlags } from '../tooling/launch-flags.mjs';
import { freshHome } from './app.ts';

// The app's own program with a command as first argument: no window, no screen, the command line's output and exit code.

const root = path.resolve(import.meta.dirname, '../..');
const home = freshHome();

async function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const { executable } = await resolveElectron();
  const { flags } = await launchFlags(executable);
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const all = [...flags, root, ...args];
  return new Promise((resolve) => {
    execFile(executable, all, { env: { ...env, SIGHTSOUND_HOME: home } }, (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors });
    });
  });
}

test('doctor finds models, ffmpeg and library', async () => {
  const { code, output } = await run('doctor', '--json');
  const report = JSON.parse(output.trim().split('\n').at(-1)!) as { ok: boolean; checks: { name: string }[] };
  expect([code, report.ok]).toEqual([0, true]);
  expect(report.checks.map(({ name }) => name)).toContain('ffmpeg');
});

test('a question is answered, and index, library and citation are real', async () => {
  const { code, output } = await run('ask', clipPath('speech/jfk.wav'), 'What should you not ask?', '--json');
  const { refused, claims } = JSON.parse(output.trim().split('\n').at(-1)!) as {
    refused: boolean;
    claims: { citations: { start: number; end: number }[] }[];
  };
  expect([code, refused]).toEqual([0, false]);
  const [citation] = claims.flatMap(({ citations }) => citations);
  expect(citation!.start).toBeLessThan(11);
});

test('wrong usage and missing files have their exit codes', async () => {
  expect(await run('ask')).toMatchObject({ code: 2, errors: expect.stringContaining('USAGE') as string });
  const missing = await run('index', path.join(home, 'missing.mp4'));
  expect(missing).toMatchObject({ code: 1, errors: expect.stringContaining('FILE_NOT_FOUND') as string });
});
