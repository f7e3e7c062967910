import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layers, packageOwners } from '../tooling/lint/layers.mjs';

// The lint rules that keep the layers apart are fed bad imports, and must refuse each of them: a gate that cannot fail proves nothing.

const root = path.resolve(import.meta.dirname, '../..');

/** Planted faults: file, the bad line, and what the finding must say. */
const faults: [file: string, line: string, finding: string][] = [
  ['src-main/domain/a.ts', "import '../kernels/fft.ts';", 'src-main/domain may not import src-main/kernels/fft.ts'],
  ['src-main/kernels/a.ts', "import { x } from '../domain/x.ts'; x();", 'only types from src-main/domain/x.ts'],
  ['src-main/kernels/b.ts', 'export async function run(): Promise<void> {}', 'Kernels are synchronous'],
  ['src-main/kernels/c.ts', "export * from '../inference/session.ts';", 'may not import src-main/inference/session.ts'],
  ['src-main/inference/a.ts', "import '../media/run.ts';", 'may not import src-main/media/run.ts'],
  ['src-main/media/a.ts', "import '../store/open.ts';", 'may not import src-main/store/open.ts'],
  ['src-main/store/a.ts', "import '../models/manifest.ts';", 'may not import src-main/models/manifest.ts'],
  ['src-main/models/a.ts', "import '../media/audio.ts';", 'may not import src-main/media/audio.ts'],
  ['src-main/models/b.ts', "import '../store/open.ts';", 'may not import src-main/store/open.ts'],
  ['src-main/models/c.ts', "import '../pipeline/x.ts';", 'may not import src-main/pipeline/x.ts'],
  ['src-main/pipeline/a.ts', "import '../store/open.ts';", 'only types from src-main/store/open.ts'],
  ['src-main/pipeline/b.ts', "import '../engine.ts';", 'may not import src-main/engine.ts'],
  ['src-main/engine.ts', "import './host/serve.ts';", 'may not import src-main/host/serve.ts'],
  ['src-main/host/a.ts', "import { x } from '../engine.ts'; x();", 'only types from src-main/engine.ts'],
  ['src-main/host/b.ts', "import '../store/settings.ts';", 'may not import src-main/store/settings.ts'],
  ['src-main/host/engine-process.ts', "import '../store/open.ts';", 'may not import src-main/store/open.ts'],
  ['src-main/host/engine-worker.ts', "import '../models/x.ts';", 'may not import src-main/models/x.ts'],
  ['src-main/results/a.ts', "import '../engine.ts';", 'may not import src-main/engine.ts'],
  ['src-main/batch/a.ts', "import '../store/open.ts';", 'may not import src-main/store/open.ts'],
  ['src-main/api/a.ts', "import '../cli/terminal.ts';", 'may not import src-main/cli/terminal.ts'],
  ['src-main/cli/a.ts', "import '../pipeline/x.ts';", 'may not import src-main/pipeline/x.ts'],
  ['src-main/cli/b.ts', "import '../shell/main.ts';", 'may not import src-main/shell/main.ts'],
  ['src-main/shell/a.ts', "import '../engine.ts';", 'may not import src-main/engine.ts'],
  ['src-main/shell/b.ts', "import '../kernels/fft.ts';", 'may not import src-main/kernels/fft.ts'],
  ['src-preload/contract/a.ts', "import { x } from '../../src-main/domain/x.ts'; x();", 'only types from'],
  ['src-preload/contract/b.ts', "import 'node:fs';", 'may not use node:fs'],
  ['src-preload/contract/schemas.ts', "import '../../src-main/store/x.ts';", 'may not import src-main/store/x.ts'],
  ['src-preload/contract/parts/a.ts', "import '../schemas.ts';", 'may not import src-preload/contract/schemas.ts'],
  ['src-preload/preload.ts', "import './contract/schemas.ts';", 'only types from src-preload/contract/schemas.ts'],
  ['src-renderer/a.ts', "import { x } from '../src-main/domain/x.ts'; x();", 'only types from src-main/domain/x.ts'],
  ['src-renderer/b.ts', "import 'node:fs';", 'may not use node:fs'],
  [
    'src-renderer/c.ts',
    "import type { X } from '../src-main/host/x.ts'; export type { X };",
    'may not import src-main/host',
  ],
  ['src-renderer/features/chat/a.ts', "import '../player/x.ts';", 'chat may not import player'],
  ['src-renderer/ui/a.ts', "import '../features/chat/x.ts';", 'may not import src-renderer/features/chat/x.ts'],
  ['src-renderer/lib/a.ts', "import '../ui/x.ts';", 'may not import src-renderer/ui/x.ts'],

  // However it is written.
  ['src-main/domain/dynamic.ts', "export const x = import('../engine.ts');", 'may not import src-main/engine.ts'],
  ['src-main/domain/computed.ts', 'export const load = (name: string) => import(name);', 'imports a computed name'],
  ['src-main/domain/require.ts', "require('../engine.ts');", 'may not import src-main/engine.ts'],
  [
    'src-main/domain/re-export.ts',
    "export { x } from '../../src-main/engine.ts';",
    'may not import src-main/engine.ts',
  ],
  ['src-main/domain/type.ts', "export type X = import('../engine.ts').X;", 'may not import src-main/engine.ts'],
  ['src-main/shell/unlisted.ts', "import 'left-pad';", 'left-pad belongs to no layer'],
  ['src-main/models/cycle-a.ts', "import { b } from './cycle-b.ts'; export const a = (): number => b();", 'cycle'],
  ['src-main/models/cycle-b.ts', "import { a } from './cycle-a.ts'; export const b = (): number => a();", 'cycle'],
];

/** Every package that has owners, imported where it is not at home. */
const packageFaults = Object.entries(packageOwners).map(([name, owners], index): [string, string, string] => {
  const stranger = owners.some((owner) => owner.startsWith('src-renderer')) ? 'src-main/shell' : 'src-renderer/ui';
  return [
    `${stranger}/package-${index}.ts`,
    `import '${name}';`,
    `${name} belongs to ${owners.join(', ') || 'nobody'}`,
  ];
});

/** What must stay allowed. */
const allowed: [file: string, line: string][] = [
  ['src-main/kernels/ok.ts', "import type { X } from '../domain/x.ts'; export const f = (x: X): X => x;"],
  ['src-main/inference/ok.ts', "import { y } from '../kernels/y.ts'; import * as ort from 'onnxruntime-node'; y(ort);"],
  ['src-main/media/ok.ts', "import { spawn } from 'node:child_process'; spawn('x');"],
  [
    'src-main/pipeline/ok.ts',
    "import type { L } from '../store/x.ts'; import { g } from '../models/g.ts'; export const x = (l: L): void => g(l);",
  ],
  ['src-main/host/ok.ts', "import type { E } from '../engine.ts'; export type F = E;"],
  ['src-main/shell/ok.ts', "import { app } from 'electron'; import { c } from '../host/client.ts'; c(app);"],
  [
    'src-renderer/features/chat/ok.ts',
    "import type { C } from '../../../src-preload/contract/types.ts'; import { b } from '../../ui/b.ts'; export const d = (c: C): void => b(c);",
  ],
];

let folder = '';
const findings = new Map<string, string[]>();

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'layers-'));
  for (const [file, line] of [...faults, ...packageFaults, ...allowed]) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), `${line}\n`);
  }
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const result = spawnSync(process.execPath, [oxlint, '-c', path.join(root, '.oxlintrc.json'), '-f', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = JSON.parse(result.stdout) as { diagnostics: { message: string; code: string; filename: string }[] };
  for (const { filename, code, message } of report.diagnostics) {
    if (!/^(layers|import)\(/.test(code)) continue;
    findings.set(filename, [...(findings.get(filename) ?? []), `${code} ${message}`]);
  }
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('a planted fault is found', () => {
  test.for([...faults, ...packageFaults])('%s: %s', ([file, , finding]) => {
    expect(findings.get(file)?.join('\n') ?? 'no finding').toContain(finding);
  });

  test('for every layer', () => {
    const planted = faults.map(([file]) => file);
    for (const layer of Object.keys(layers))
      expect(
        planted.some((file) => file === layer || file.startsWith(`${layer}/`)),
        layer,
      ).toBe(true);
  });
});

describe('a proper import passes', () => {
  test.for(allowed)('%s', ([file]) => {
    expect((findings.get(file) ?? []).filter((finding) => finding.startsWith('layers('))).toEqual([]);
  });
});
