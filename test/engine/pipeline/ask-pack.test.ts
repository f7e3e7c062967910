import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src-main/domain/engine.ts';
import type { PackAnswerEvent } from '../../../src-main/domain/pack-answer.ts';
import { createEngine } from '../../../src-main/engine.ts';
import { generatedMedia } from '../../fixtures/media.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'sightsound-ask-pack-'));
let engine: Engine;
let video: string;
beforeAll(async () => {
  engine = await createEngine({ libraryDir: folder, modelsDir: join(root, 'models') });
  video = (await engine.openVideo({ path: await generatedMedia('things.mp4') })).video.id;
  for (const pack of ['tiny-video-llama', 'tiny-smolvlm2'])
    await engine.importPack({ folder: join(root, 'test/fixtures/packs', pack) });
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

describe('a question for a pack', () => {
  it.each(['tiny-video-llama', 'tiny-smolvlm2'])(
    'has the answer from evidence, and apart from it what %s says',
    async (pack) => {
      const { packs } = await engine.listPacks({});
      expect(packs.find((one) => one.pack === pack)).toMatchObject({ state: 'installed', usable: true });
      const events: PackAnswerEvent[] = [];
      const asked = { video, question: 'Is there a bird?', clip: { start: 2, end: 6 } };
      const onEvent = (event: PackAnswerEvent) => void events.push(event);
      const found = await engine.askPack({ ...asked, pack, withSound: true, seed: 7 }, { onEvent });
      expect(found.answer).toEqual((await engine.ask(asked)).answer);
      expect(found.pack).toBe(pack);
      const [view, ...others] = found.views;
      expect(others).toEqual([]);
      expect(view).toMatchObject({ start: 2, end: 6, why: 'whole', seed: 7 });
      expect(view!.frames.every((time) => time >= 2 && time < 6)).toBe(true);
      expect(view!.withoutSound).toBe(pack === 'tiny-video-llama' ? null : 'pack-does-not-listen');
      expect(view!.prompt).toContain('Is there a bird?');
      expect(view!.sentences.length + view!.leftOut).toBeGreaterThan(0);
      expect(events[0]).toEqual({ type: 'look', look: { start: 2, end: 6 } });
      expect(events.some(({ type }) => type === 'words')).toBe(true);
      const again = await engine.askPack({ ...asked, pack, withSound: true, seed: 7 });
      expect(again.views[0]!.sentences).toEqual(view!.sentences);
    },
  );

  it.each(['tiny-video-llama', 'tiny-smolvlm2'])(
    'goes on with a conversation, which %s need not read again',
    async (pack) => {
      const asked = { video, pack, withSound: false, clip: { start: 2, end: 6 }, writing: { mostNewTokens: 24 } };
      const first = (await engine.askPack({ ...asked, question: 'Is there a bird?' })).views[0]!;
      expect(first).toMatchObject({ turns: 0, writing: { mostNewTokens: 24 } });
      expect(first.tokens.answer).toBeLessThanOrEqual(24);
      const turns = [{ question: 'Is there a bird?', answer: first.text }];
      const next = (await engine.askPack({ ...asked, question: 'What does it do?', turns })).views[0]!;
      expect(next.turns).toBe(1);
      expect(next.prompt.indexOf('Is there a bird?')).toBeLessThan(next.prompt.indexOf('What does it do?'));
      expect(next.prompt.startsWith(first.prompt.trimEnd())).toBe(true);
      // All that was read before, soft tokens with it; the end of the first prompt may be cut otherwise behind which words follow.
      expect(next.tokens.reused).toBeGreaterThanOrEqual(first.tokens.prompt - 1);
      const alone = (await engine.askPack({ ...asked, question: 'What does it do?' })).views[0]!;
      expect(alone.tokens.reused).toBeLessThan(next.tokens.reused);
    },
  );

  it('writes as it is told: of several texts the best, drawn words, few of them', async () => {
    const asked = { video, pack: 'tiny-smolvlm2', question: 'What?', withSound: false, clip: { start: 2, end: 4 } };
    const writing = { beams: 3, repetitionPenalty: 1.3, mostNewTokens: 8 };
    const [likeliest] = (await engine.askPack({ ...asked, writing })).views;
    expect(likeliest).toMatchObject({ seed: null, writing });
    expect(likeliest!.tokens.answer).toBeLessThanOrEqual(8);
    const drawing = { ...writing, temperature: 1.7, topP: 0.95 };
    const [drawn] = (await engine.askPack({ ...asked, writing: drawing })).views;
    expect(drawn!.writing).toEqual(drawing);
    const [again] = (await engine.askPack({ ...asked, writing: drawing, seed: drawn!.seed! })).views;
    expect(again!.text).toBe(drawn!.text);
  });

  it('tells afterwards how fast the pack was, and on what', async () => {
    const asked = { video, question: 'What?', pack: 'tiny-smolvlm2', withSound: false, clip: { start: 5, end: 7.5 } };
    const [first] = (await engine.askPack(asked)).views;
    expect(first!.seconds.encode).toBeGreaterThan(0);
    // Everything was looked at before.
    expect((await engine.askPack(asked)).views[0]!.seconds.encode).toBeNull();
    const { packs } = await engine.listPacks({});
    const { speed } = packs.find((one) => one.pack === 'tiny-smolvlm2')!;
    expect(speed).toMatchObject({ provider: 'cpu' });
    expect(speed!.tokensPerSecond).toBeGreaterThan(0);
    expect(speed!.encodeSeconds).toBeGreaterThan(0);
  });

  it('names a pack that is installed', async () => {
    const asked = { video, question: 'What?', pack: 'none', withSound: false };
    await expect(engine.askPack(asked)).rejects.toMatchObject({ code: 'PACK_UNKNOWN' });
    await expect(engine.askPack({ ...asked, video: 'unknown' })).rejects.toMatchObject({ code: 'VIDEO_UNKNOWN' });
  });

  it('is not put where there is nothing to see or hear', async () => {
    const { video: song } = await engine.openVideo({ path: await generatedMedia('sound.mp3') });
    const asked = { video: song.id, question: 'What happens?', clip: { start: 0, end: 3 }, withSound: true };
    expect((await engine.askPack({ ...asked, pack: 'tiny-smolvlm2' })).views).toEqual([]);
    expect((await engine.askPack({ ...asked, pack: 'tiny-video-llama' })).views).toMatchObject([
      { frames: [], withoutSound: null },
    ]);
  });

  it('is not put to a pack that was deleted, and is to one that came back', async () => {
    const asked = { video, question: 'What?', pack: 'tiny-smolvlm2', withSound: false, clip: { start: 0, end: 1 } };
    await engine.askPack(asked);
    await engine.removePack({ pack: 'tiny-smolvlm2' });
    await expect(engine.askPack(asked)).rejects.toMatchObject({ code: 'PACK_UNKNOWN' });
    await engine.importPack({ folder: join(root, 'test/fixtures/packs/tiny-smolvlm2') });
    expect((await engine.askPack(asked)).views).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const asked = { video, question: 'What?', pack: 'tiny-smolvlm2', withSound: false };
    const asking = engine.askPack(asked, {
      signal: stop.signal,
      onEvent: ({ type }) => type === 'words' && stop.abort(),
    });
    await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
