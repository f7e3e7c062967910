import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Program, runProgram } from '../../../src-main/media/run.ts';

// The programs that misbehave here are real ones: small scripts that the Node of this test runs.
const node = process.execPath;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightsound-run-'));
});
afterAll(() => rm(folder, { recursive: true }));

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Reads the first piece of output, which these scripts begin with their process id. */
async function firstPid(program: Program): Promise<number> {
  for await (const piece of program.output()) return Number.parseInt(piece.toString(), 10);
  throw new Error('The script wrote nothing.');
}

it('returns output, exit code and the end of what was written to stderr', async () => {
  const script = `console.log('héllo'); console.error('x'.repeat(9000) + ' the end'); process.exitCode = 3;`;
  const { output, code, errors } = await runProgram(node, ['-e', script]);
  expect({ output, code }).toEqual({ output: 'héllo\n', code: 3 });
  expect(errors.endsWith('the end\n')).toBe(true);
  expect(errors.length).toBeLessThanOrEqual(4096);
});

it('gives arguments as they are, to no shell', async () => {
  const args = ['$(echo no)', '; rm -rf x', 'a b', '*'];
  const { output } = await runProgram(node, ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...args]);
  expect(JSON.parse(output)).toEqual(args);
});

it('passes on a short list of variables and no linker variables', async () => {
  const set = { LD_LIBRARY_PATH: '/tmp', DYLD_INSERT_LIBRARIES: '/tmp/x', FFREPORT: 'file=/tmp/x', SECRET_TOKEN: '1' };
  Object.assign(process.env, set);
  try {
    const { output } = await runProgram(node, ['-p', 'JSON.stringify(Object.keys(process.env))']);
    const seen = JSON.parse(output) as string[];
    expect(seen).toContain('PATH');
    expect(seen.filter((name) => name in set)).toEqual([]);
  } finally {
    for (const name of Object.keys(set)) delete process.env[name];
  }
});

it('lets a program wait that nobody reads from', async () => {
  const counter = join(folder, 'written');
  const script = `
    const fs = require('node:fs'); let total = 0;
    for (;;) { total += fs.writeSync(1, Buffer.alloc(65536)); fs.writeFileSync(process.argv[1], String(total)); }`;
  await using program = new Program(node, ['-e', script, counter]);
  for await (const piece of program.output()) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  await expect.poll(() => readFile(counter, 'utf8').catch(() => ''), { timeout: 5000 }).not.toBe('');
  await sleep(300);
  const written = Number(await readFile(counter, 'utf8'));
  await sleep(300);
  expect(Number(await readFile(counter, 'utf8'))).toBe(written);
  expect(written).toBeLessThan(1024 * 1024);
});

it('ends the program when its reader leaves', async () => {
  let pid = 0;
  {
    await using program = new Program(node, ['-e', 'console.log(process.pid); setInterval(() => console.log(1), 5)']);
    pid = await firstPid(program);
    expect(isRunning(pid)).toBe(true);
  }
  expect(isRunning(pid)).toBe(false);
});

it('ends a cancelled program, even one that does not listen', async () => {
  const stubborn = `process.on('SIGTERM', () => {}); process.stdout.on('error', () => {}); console.log(process.pid); setInterval(() => {}, 1000)`;
  const stop = new AbortController();
  let pid = 0;
  const reading = (async () => {
    await using program = new Program(node, ['-e', stubborn], { signal: stop.signal });
    for await (const piece of program.output()) {
      pid = Number.parseInt(piece.toString(), 10);
      stop.abort();
    }
  })();
  await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(pid).toBeGreaterThan(0);
  expect(isRunning(pid)).toBe(false);
});

it('does not start when it is cancelled already', () => {
  expect(() => new Program(node, ['-e', ''], { signal: AbortSignal.abort() })).toThrow(/cancelled/);
});

it('gives up on a program that stays silent', async () => {
  const silent = runProgram(node, ['-e', 'setInterval(() => {}, 1000)'], { patience: 0.3 });
  await expect(silent).rejects.toMatchObject({ code: 'MEDIA_TIMEOUT' });
});

it('does not count the time that its reader takes', async () => {
  await using program = new Program(node, ['-e', `console.log(1); setTimeout(() => console.log(2), 100)`], {
    patience: 5,
  });
  const pieces: string[] = [];
  for await (const piece of program.output()) {
    pieces.push(piece.toString());
    await sleep(1200);
  }
  expect(pieces.join('')).toBe('1\n2\n');
  expect((await program.ending()).code).toBe(0);
});

it('limits what it keeps', async () => {
  const endless = runProgram(node, ['-e', `for (;;) require('node:fs').writeSync(1, 'x'.repeat(1000))`], {
    limit: 100_000,
  });
  await expect(endless).rejects.toMatchObject({ code: 'MEDIA_INVALID' });
});

it('says that a program is not there or is none', async () => {
  for (const path of [join(folder, 'nowhere'), folder]) {
    await expect(runProgram(path, [])).rejects.toMatchObject({ code: 'FFMPEG_MISSING' });
  }
});
