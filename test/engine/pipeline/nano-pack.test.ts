import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src-main/domain/engine.ts';
import type { PackAnswer, PackAnswerEvent } from '../../../src-main/domain/pack-answer.ts';
import type { Moment } from '../../../src-main/domain/time.ts';
import { createEngine } from '../../../src-main/engine.ts';
import { preparation } from '../../../src-main/pipeline/video-language/encode-clip.ts';
import { openLibrary } from '../../../src-main/store/open.ts';
import { clipPath, generatedMedia } from '../../fixtures/media.ts';

// The pack that comes with the program, on real media, through the engine.

const pack = 'embedded-video-llama';
const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'sightsound-nano-'));
let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ libraryDir: folder, modelsDir: join(root, 'models') });
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function ask(path: string, question: string, more: { clip?: Moment; withSound?: boolean } = {}) {
  const { video } = await engine.openVideo({ path });
  const events: PackAnswerEvent[] = [];
  const asked = { video: video.id, question, pack, withSound: true, ...more };
  const found = await engine.askPack(asked, { onEvent: (event) => void events.push(event) });
  return { video, found, events };
}
const textOf = ({ views }: PackAnswer): string =>
  views.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ');

describe('the embedded Video-LLaMA', () => {
  it('is always here, as an experiment that cannot be deleted and is checked by its manifest', async () => {
    const { packs } = await engine.listPacks({});
    expect(packs.find((one) => one.pack === pack)).toMatchObject({
      way: 'embedded',
      state: 'installed',
      usable: true,
      experimental: true,
      problem: null,
    });
    expect(await engine.verifyPack({ pack })).toMatchObject({ ok: true, files: { length: 4 } });
    await expect(engine.removePack({ pack })).rejects.toMatchObject({ code: 'PACK_EMBEDDED' });
    await expect(engine.planPack({ pack })).rejects.toMatchObject({ code: 'PACK_NOT_OFFERED' });
  });

  it('describes picture and sound, only one of them, or what comes last', async () => {
    const friday = clipPath('video/friday.mp4');
    const both = await ask(friday, 'What happens?');
    expect(both.found.views).toMatchObject([{ why: 'whole', withoutSound: null, frames: { length: 8 } }]);
    expect(textOf(both.found)).toMatch(/^A \w+.*\. Sound: people speaking\.$/);
    const seen = await ask(friday, 'What happens?', { withSound: false });
    expect(seen.found.declined).toBeNull();
    expect(seen.found.views).toMatchObject([{ why: 'whole', withoutSound: 'not-asked', frames: { length: 8 } }]);
    expect(seen.found.views[0]!.prompt).toBe('<ImageHere>\nSound:<ImageHere>\nDescribe:');
    expect(textOf(seen.found)).toMatch(/^A \w+/);
    expect(textOf(seen.found)).not.toContain('Sound');
    expect(seen.events[0]).toMatchObject({ type: 'look' });
    const last = await ask(friday, 'What comes last?');
    expect(last.found.views[0]!.prompt).toMatch(/Last:$/);
    const speech = await ask(clipPath('speech/jfk.wav'), 'What can be heard?');
    expect(speech.found.views).toMatchObject([{ frames: [], withoutSound: null }]);
    expect(textOf(speech.found)).toBe('Sound: people speaking.');
  });

  it('says that people speak, with what they say as evidence of it', async () => {
    const { video } = await engine.openVideo({ path: clipPath('speech/jfk.wav') });
    await engine.indexVideo({ video: video.id });
    const { found } = await ask(clipPath('speech/jfk.wav'), 'What can be heard?');
    const [sentence] = found.views[0]!.sentences;
    expect(sentence).toMatchObject({
      text: 'Sound: people speaking.',
      citations: [{ kind: 'heard' }, { kind: 'said' }],
    });
  });

  it('looks at a range from end to end, and at the end of a long video for what comes last', async () => {
    const path = await generatedMedia('things.mp4');
    const { video, found } = await ask(path, 'Describe this.', { clip: { start: 1, end: 5 } });
    expect(found.views).toMatchObject([{ start: 1, end: 5, why: 'whole' }]);
    expect(found.views[0]!.frames.every((time) => time >= 1 && time < 5)).toBe(true);
    const { duration } = video.media;
    const last = await ask(path, 'What is seen at the end?');
    expect(last.found.views).toMatchObject([{ start: Math.max(0, duration - 16), end: duration, why: 'whole' }]);
  });

  it('keeps what it has made of a clip', async () => {
    const { video, found } = await ask(clipPath('video/bird.mp4'), 'What happens?');
    const library = openLibrary(folder, { mode: 'read' });
    const [view] = found.views;
    const made = `${await version()} ${preparation}`;
    const key = { video: video.id, pack, version: made, moment: { start: view!.start, end: view!.end } };
    const rows = library.softTokens.get({ ...key, content: 'pictures', frames: view!.frames });
    expect(rows!.length % 576).toBe(0);
    expect(rows!.length).toBeGreaterThan(576);
    library.close();
    const again = await ask(clipPath('video/bird.mp4'), 'What happens?');
    expect(again.found.views[0]!.sentences).toEqual(view!.sentences);
  });

  it.each([
    'Is there a bird?',
    'How many birds are there?',
    'When does the bird sing?',
    'Who is speaking?',
    'What is said about the bird?',
    'How long is the video?',
  ])('is not asked: %s', async (question) => {
    const { video, found, events } = await ask(clipPath('video/bird.mp4'), question);
    expect(found).toMatchObject({ declined: 'only-describes', views: [] });
    expect(found.answer).toEqual((await engine.ask({ video: video.id, question })).answer);
    expect(events).toEqual([]);
  });
});

async function version(): Promise<string | undefined> {
  return (await engine.listPacks({})).packs.find((one) => one.pack === pack)?.version;
}
