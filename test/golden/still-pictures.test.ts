import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clipPath } from '../fixtures/media.ts';
import { sightsound } from '../unit/cli/program.ts';
import { packFolder } from './support/video-pack.ts';

// The real program with frames of real videos as picture files: they are asked about as videos are, without and with packs.

const library = mkdtempSync(join(tmpdir(), 'sightsound-stills-'));
afterAll(() => rmSync(library, { recursive: true }));
const run = (...args: string[]) => sightsound(args, { library });
const bird = clipPath('pictures/bird.png');
const bottles = clipPath('pictures/bottles.png');
const credits = clipPath('pictures/credits.png');
beforeAll(async () => {
  for (const name of ['tiny-video-llama', 'tiny-smolvlm2']) await run('packs', 'import', packFolder(name));
});

it('a picture answers what it shows and reads, and tells no lengths', async () => {
  const seen = await run('ask', bird, 'What is seen?');
  expect(seen.code, seen.stderr).toBe(0);
  expect(seen.stdout).toMatch(/^A bird is seen at 0:00 \[1\]\.\n/);
  expect(seen.stdout).toContain('(All of it was looked at; it has no sound.)');
  for (const question of ['What does it show?', 'How long is the bird seen?', 'How long is the video?']) {
    const { stdout } = await run('ask', bird, question);
    expect(stdout).toContain('A bird is seen at 0:00 [1].');
    expect(stdout).not.toMatch(/\bseconds?\b/);
  }
  const read = await run('ask', credits, 'What is written?', '--json');
  const { claims } = JSON.parse(read.stdout) as { claims: { citations: { kind: string; quote: string }[] }[] };
  const cited = claims.flatMap(({ citations }) => citations);
  expect(cited).toContainEqual(expect.objectContaining({ kind: 'written', quote: 'SINTEL' }));
  const { stdout } = await run('ask', credits, 'What is said?');
  expect(stdout).toContain('I did not find any speech in this picture.');
  expect(stdout).not.toMatch(/this video|spoken line|\d sounds?/);
  expect((await run('ask', bird, 'Wo ist das Auto?')).stdout).toContain('In diesem Bild wurde');
});

it.each([
  ['tiny-video-llama', 'no-sound-track'],
  ['tiny-smolvlm2', 'pack-does-not-listen'],
  ['embedded-video-llama', 'no-sound-track'],
])('%s looks at its one frame', async (pack, withoutSound) => {
  const asked = ['ask', bottles, 'What does it show?', '--pack', pack, '--max-tokens', '12'];
  const { code, stdout, stderr } = await run(...asked, '--json');
  expect(code, stderr).toBe(0);
  const { views, declined } = JSON.parse(stdout) as { views: { prompt: string }[]; declined: null };
  expect(declined).toBeNull();
  expect(views).toMatchObject([{ start: 0, end: 1, why: 'whole', frames: [0], withoutSound }]);
  if (pack === 'tiny-video-llama') expect(views[0]!.prompt).toContain('<Image><ImageHere></Image>');
  const said = await run(...asked);
  expect(said.stdout).toContain(' describes the picture. A model’s description, which may be wrong:');
});

it('the pack that comes with the program names what it sees, and what no evidence supports is marked', async () => {
  const { stdout } = await run('ask', bottles, 'Describe this.', '--pack', 'embedded-video-llama', '--json');
  const { views } = JSON.parse(stdout) as { views: { sentences: { text: string; supported: boolean }[] }[] };
  expect(views[0]!.sentences).toContainEqual(expect.objectContaining({ text: 'A water bottle.', supported: false }));
});

it('what is no picture inside is refused by its code', async () => {
  const hostile = join(library, 'hostile.jpg');
  writeFileSync(hostile, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5000, 7)]));
  const { code, stdout, stderr } = await run('ask', hostile, 'What is seen?');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('(PICTURE_INVALID)');
});
