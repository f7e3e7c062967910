import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../src-main/host/client.ts';
import { forkNodeChild } from '../../src-main/host/node-child.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** How far each thread of a process stands back, by its number, as the kernel keeps it. */
function nicenessOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
    // The name may hold spaces and brackets; the nineteenth field is the seventeenth behind it.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });
}

/** The processes that this one has started. */
function children(): number[] {
  const own = `/proc/${process.pid}/task`;
  const lists = readdirSync(own).map((thread) => readFileSync(`${own}/${thread}/children`, 'utf8'));
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

test.runIf(process.platform === 'linux')(
  'the thread that runs models makes way, the one that reads does not',
  async () => {
    const modelsDir = path.join(root, 'models');
    const options = { libraryDir: mkdtempSync(path.join(tmpdir(), 'sightsound-way-')), modelsDir };
    const entry = path.join(root, 'src-main/host/engine-process.ts');
    const before = new Set(children());
    const child = forkNodeChild(entry, options, process.execPath, process.env);
    const { engine, ready } = connect(child.port);
    await ready;
    const pid = children().find((one) => !before.has(one))!;
    expect(getPriority(pid)).toBe(getPriority());
    expect(nicenessOf(pid)).toContain(Math.max(getPriority(), constants.priority.PRIORITY_LOW));
    await engine[Symbol.asyncDispose]();
    await child.exited;
  },
);
