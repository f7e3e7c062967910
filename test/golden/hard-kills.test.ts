import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stageNames } from '../../src-main/domain/stage.ts';
import type { EngineChild } from '../../src-main/host/node-child.ts';
import { random } from '../store/sample-values.ts';
import { expectPartOf, type Knowledge, knowledgeIn, makeBatch, reachOf, root } from './hard-kills/batch.ts';
import { indexAll, superviseEngine } from './hard-kills/supervised.ts';

// The processes that index a batch of five files are killed at random moments (kill -9) and started again until the batch is
// done. Here the engine alone, once; `npm run test:kill`: command line, shell and engine, 20 times each.

const isThorough = import.meta.env.MODE === 'kill';
const kills = isThorough ? 20 : 1;
const folder = mkdtempSync(join(tmpdir(), 'sightsound-kills-'));
const newLibrary = (): string => mkdtempSync(join(folder, 'library-'));

let files: string[];
let whole: Map<string, Knowledge>;
/** Progress of stages that an undisturbed run tells of, one line each. */
const steps: string[] = [];
/** Milliseconds that an undisturbed run takes: the fastest of those that were seen, for what else the machine does changes. */
let wholeTime: number;

beforeAll(async () => {
  files = await makeBatch(join(folder, 'media'));
  const library = newLibrary();
  const begun = performance.now();
  const engine = superviseEngine(library, () => {});
  engine.start();
  await indexAll(engine, files, (file, event) => {
    if (event.type === 'progress') steps.push(`${basename(file)} ${event.stage} ${event.stageFraction}`);
  });
  await engine.stop();
  wholeTime = performance.now() - begun;
  whole = knowledgeIn(library);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('undisturbed, all is done', () => {
  const states = [...whole.values()].flatMap(({ stages }) => stages.map(({ stage, state }) => `${stage} ${state}`));
  // Three of the five files have no picture, and none has subtitles.
  const looking = ['shots', 'objects', 'scenes', 'text'].map((stage) => `${stage} absent`);
  const absent = [
    ...Array.from({ length: 3 }, () => looking).flat(),
    ...Array.from({ length: 5 }, () => 'subtitles absent'),
  ];
  expect(states.filter((state) => !state.endsWith(' done')).sort()).toEqual(absent.sort());
  expect(states).toHaveLength(5 * stageNames.length);
  expect([...whole.values()].filter(({ frames, sheet }) => frames.length > 0 && sheet !== '')).toHaveLength(2);
  // The long one is stored in pieces, between which it can be killed.
  for (const stage of ['sounds', 'speech', 'shots', 'objects', 'text'])
    expect(steps.filter((step) => step.startsWith(`long.mkv ${stage} `)).length, stage).toBeGreaterThan(1);
});

test.runIf(isThorough)('the command line', { timeout: 600_000 }, async () => {
  const command = [join(root, 'src-main/cli/main.ts'), 'index', ...files];
  const died = await killAgainAndAgain(1, (library) => spawnNode([...command, '--library', library]));
  expect(died).toBe(kills);
});

test.runIf(isThorough)('the shell, whose engine ends with it', { timeout: 600_000 }, async () => {
  const program = join(import.meta.dirname, 'hard-kills/children/shell.ts');
  const died = await killAgainAndAgain(2, (library) => spawnNode([program, library, ...files]), engineIsGone);
  expect(died).toBe(kills);
});

/** Kills the program that `start` starts until the batch is done, with as many libraries as it takes for all kills; returns how often. */
async function killAgainAndAgain(
  seed: number,
  start: (library: string) => ReturnType<typeof spawn>,
  afterKill: (library: string) => Promise<void> = async () => {},
): Promise<number> {
  const next = random(seed);
  let killed = 0;
  while (killed < kills) {
    const library = newLibrary();
    let before = new Map<string, number>();
    for (let done = false; !done;) {
      const begun = performance.now();
      const child = start(library);
      const timer = killed < kills ? setTimeout(() => child.kill('SIGKILL'), next() * wholeTime) : undefined;
      const [code] = (await once(child, 'close')) as [number | null];
      clearTimeout(timer);
      done = code === 0;
      if (!done) {
        expect(child.signalCode).toBe('SIGKILL');
        killed++;
        await afterKill(library);
      }
      if (done) wholeTime = Math.min(wholeTime, performance.now() - begun);
      const known = knowledgeIn(library);
      expectPartOf(known, whole, before);
      before = reachOf(known);
    }
    expect(knowledgeIn(library)).toEqual(whole);
  }
  return killed;
}

test('the engine process, which the shell starts again', { timeout: 600_000 }, async () => {
  const next = random(3);
  const died = { times: 0 };
  while (died.times < kills) {
    const library = newLibrary();
    const told: string[] = [];
    const reached = new Map<string, number>();
    let before = new Map<string, number>();
    const faults: unknown[] = [];
    const onFork = (child: EngineChild): void => {
      try {
        const known = knowledgeIn(library);
        expectPartOf(known, whole, before);
        before = reachOf(known);
        // What was told is stored: no more than the open chunk of each stage is lost.
        for (const [stage, time] of reached) expect(before.get(stage), stage).toBeGreaterThanOrEqual(time - 1e-6);
      } catch (fault) {
        faults.push(fault);
      }
      if (died.times >= kills) return;
      const timer = setTimeout(() => {
        died.times++;
        child.kill();
      }, next() * wholeTime);
      void child.exited.then(() => clearTimeout(timer));
    };
    const engine = superviseEngine(library, onFork);
    const begun = performance.now();
    engine.start();
    await indexAll(engine, files, (file, event) => {
      if (event.type !== 'progress') return;
      const name = basename(file);
      told.push(`${name} ${event.stage} ${event.stageFraction}`);
      const duration = whole.get(name)!.duration;
      // Stages may reach a little beyond the declared length, which a share does not show.
      reached.set(`${name} ${event.stage}`, event.stageFraction * duration);
    });
    await engine.stop();
    wholeTime = Math.min(wholeTime, performance.now() - begun);
    expect(faults).toEqual([]);
    expect(knowledgeIn(library)).toEqual(whole);
    expectNoStepTwice(told);
  }
});

/** A chunk that was told of is never made again, and every chunk is one of those that an undisturbed run makes. */
function expectNoStepTwice(told: readonly string[]): void {
  // The stage of meaning follows the others and tells of the same state again and again; a stage that was killed between its
  // last chunk and its end tells of its end again.
  const chunks = told.filter((step) => !/ embeddings | 1$/.test(step));
  expect(chunks).toEqual([...new Set(chunks)]);
  expect(chunks.filter((step) => !steps.includes(step))).toEqual([]);
}

function spawnNode(args: string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore'] });
}

/** Waits until the engine that held the library has ended, as it does by itself when its shell is gone. */
async function engineIsGone(library: string): Promise<void> {
  await expect.poll(() => holderIsAlive(library), { timeout: 20_000 }).toBe(false);
}

function holderIsAlive(library: string): boolean {
  try {
    const { pid } = JSON.parse(readFileSync(join(library, 'writer.json'), 'utf8')) as { pid: number };
    return process.kill(pid, 0);
  } catch {
    // It gave the library back, or is no more.
    return false;
  }
}
