import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clipPath, generatedMedia } from '../fixtures/media.ts';
import { sightsound } from '../unit/cli/program.ts';
import { packFolder } from './support/video-pack.ts';

// The real program, with scaled-down packs of random weights: what they say means nothing, but all that is around it is real.

const library = mkdtempSync(join(tmpdir(), 'sightsound-ask-pack-'));
afterAll(() => rmSync(library, { recursive: true }));
const run = (...args: string[]) => sightsound(args, { library });
let file: string;
beforeAll(async () => {
  file = await generatedMedia('numbered.mp4');
  await run('packs', 'import', packFolder('tiny-video-llama'));
});

it('a pack that is asked as well says its part apart from the answer', async () => {
  const asked = ['ask', file, 'What happens?', '--from', '1', '--to', '3', '--no-sound'];
  const alone = await run(...asked);
  expect(alone.code, alone.stderr).toBe(0);
  const { code, stdout, stderr } = await run(...asked, '--pack', 'tiny-video-llama');
  expect(code, stderr).toBe(0);
  expect(stdout.startsWith(alone.stdout.trimEnd())).toBe(true);
  const said = stdout.slice(alone.stdout.trimEnd().length).trim();
  const [heading, ...sentences] = said.split('\n');
  expect(heading).toBe(
    'Scaled-down Video-LLaMA of random weights describes 0:01–0:03 (8 frames; without sound: not asked for). ' +
      'A model’s description, which may be wrong:',
  );
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.every((line) => /^ {2}(\?|-|\()/.test(line))).toBe(true);
  const { stdout: object } = await run(...asked, '--pack', 'tiny-video-llama', '--json');
  const [view] = (JSON.parse(object) as { views: { frames: number[]; prompt: string }[] }).views;
  const times = view!.frames.map((time) => `0:0${(Math.floor(time * 10) / 10).toFixed(1)}`);
  expect(sentences.at(-1)).toBe(`  (Looked at ${times.join(', ')}.)`);
  const shown = await run(...asked, '--pack', 'tiny-video-llama', '--show-prompt');
  expect(shown.stdout).toBe(`${stdout.trimEnd()}\n  The prompt:\n    ${view!.prompt}\n`);
});

it('a program gets it as an object, the same for a seed', async () => {
  const writing = ['--temperature', '0.7', '--top-p', '0.8', '--repetition-penalty', '1.1', '--max-tokens', '20'];
  const asked = ['ask', file, 'What happens?', '--pack', 'tiny-video-llama', '--seed', '5', '--json', ...writing];
  const [first, again] = [await run(...asked), await run(...asked)];
  const { answer, pack, views } = JSON.parse(first.stdout) as { answer: string; pack: string; views: object[] };
  expect([typeof answer, pack]).toEqual(['string', 'tiny-video-llama']);
  expect(views).toMatchObject([{ start: 0, end: 4, why: 'whole', seed: 5, withoutSound: 'no-sound-track' }]);
  expect(views).toMatchObject([
    { writing: { beams: 1, temperature: 0.7, topP: 0.8, repetitionPenalty: 1.1, mostNewTokens: 20 } },
  ]);
  const withoutTimes = (text: string) => text.replace(/"seconds":\s*\{[^}]*\}/g, '');
  expect(withoutTimes(again.stdout)).toBe(withoutTimes(first.stdout));
});

it('a pack is asked about several files one by one, and one that fails is named', async () => {
  const bird = clipPath('pictures/bird.png');
  const asked = ['What happens?', '--pack', 'tiny-video-llama', '--max-tokens', '4'];
  const { code, stdout } = await run('ask', file, bird, ...asked, '--json');
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; views: { frames: number[] }[] });
  expect(answers.map(({ path }) => path)).toEqual([file, bird]);
  expect(answers.map(({ views }) => views[0]!.frames.length)).toEqual([8, 1]);
  const failing = await run('ask', join(library, 'none.mp4'), bird, ...asked);
  expect([failing.code, failing.stdout.startsWith(`${bird}\n`)]).toEqual([1, true]);
  expect(failing.stderr).toContain('(FILE_NOT_FOUND)');
  expect((await run('ask', '--all', ...asked)).code).toBe(2);
});

it('a text model writes from what the answer cites', async () => {
  await run('packs', 'import', join(import.meta.dirname, '../fixtures/tiny-llama'));
  const talk = clipPath('speech/jfk.wav');
  const asked = ['ask', talk, 'What is said?', '--from', '1', '--to', '9', '--pack', 'llama-tiny-llama'];
  const { code, stdout, stderr } = await run(...asked);
  expect(code, stderr).toBe(0);
  const [evidence, written] = stdout.split('tiny-llama writes from the evidence above.');
  expect(written).toMatch(/^ A model’s words, which may be wrong:\n {2}/);
  const object = JSON.parse((await run(...asked, '--seed', '3', '--json')).stdout) as {
    claims: { citations: { quote: string }[] }[];
    views: { why: string; prompt: string; seed: number; frames: number[]; leftOut: number; sentences: object[] }[];
  };
  const [view] = object.views;
  expect(view).toMatchObject({ why: 'evidence', seed: 3, frames: [] });
  // All that the answer cites stands in the prompt by its number, and nothing else.
  const quotes = object.claims.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  expect(quotes.length).toBeGreaterThan(0);
  expect([...view!.prompt.matchAll(/^\[\d+\] said: "(.*)"$/gm)].map(([, quote]) => quote)).toEqual(quotes);
  expect(quotes.every((quote) => evidence!.includes(quote))).toBe(true);
  expect(view!.sentences.length + view!.leftOut).toBeGreaterThan(0);
  expect((await run('ask', talk, 'Is there a giraffe?', '--pack', 'llama-tiny-llama')).stdout).toContain(
    'tiny-llama finds nothing here to go by.',
  );
});

it('a pack that is not there is named', async () => {
  const { code, stdout, stderr } = await run('ask', file, 'What happens?', '--pack', 'none');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('(PACK_UNKNOWN)');
});
