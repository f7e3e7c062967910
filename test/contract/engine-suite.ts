import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallOptions, Engine, EngineCalls, EngineVerb } from '../../src-main/domain/engine.ts';
import type { IndexEvent } from '../../src-main/domain/stage.ts';
import { schemas } from '../../src-preload/contract/schemas.ts';
import type { ShellOnlyVerb } from '../../src-preload/contract/types.ts';
import { clipPath } from '../fixtures/media.ts';

const speech = clipPath('speech/jfk.wav');
const unknown = '0'.repeat(64);

type VerbOf<Verb extends EngineVerb> = (
  input: EngineCalls[Verb]['input'],
  options: CallOptions<EngineCalls[Verb]['event']>,
) => Promise<EngineCalls[Verb]['output']>;

/** What every engine must do, whatever carries it. `start` makes a fresh one with an empty library. */
export function describeEngine(carrier: string, start: () => Promise<Engine>): void {
  describe(carrier, () => {
    let engine: Engine;
    let video: string;

    /** Calls the verb and checks output and events against the contract. */
    const call = async <Verb extends Exclude<EngineVerb, ShellOnlyVerb>>(
      verb: Verb,
      input: EngineCalls[Verb]['input'],
    ): Promise<{ output: EngineCalls[Verb]['output']; events: EngineCalls[Verb]['event'][] }> => {
      const events: EngineCalls[Verb]['event'][] = [];
      const onEvent = (event: EngineCalls[Verb]['event']): void => {
        schemas[verb].event.parse(event);
        events.push(event);
      };
      schemas[verb].input.parse(input);
      const run = engine[verb] as VerbOf<Verb>;
      const output = await run(input, { onEvent });
      schemas[verb].output.parse(output);
      return { output, events };
    };

    beforeAll(async () => {
      engine = await start();
      const { output } = await call('openVideo', { path: speech });
      video = output.video.id;
    });
    afterAll(() => engine[Symbol.asyncDispose]());

    test('a folder stands for the media files in it, a file for itself', async () => {
      const { output } = await call('findMedia', { path: path.dirname(speech) });
      expect(output.files).toContain(speech);
      expect(output.unreadable).toEqual([]);
      expect((await call('findMedia', { path: speech })).output.files).toEqual([speech]);
    });

    test('cancelling stops the work, says so, and keeps what is done', async () => {
      const controller = new AbortController();
      const first = engine.indexVideo({ video }, { signal: controller.signal, onEvent: () => controller.abort() });
      await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
      const { output } = await call('getVideo', { video });
      expect(output.stages.some(({ state }) => state !== 'done' && state !== 'absent')).toBe(true);
    });

    test('events come in order, before the result, and none is lost', async () => {
      const known = (await call('listEvidence', { video })).output;
      const { output: report, events } = await call('indexVideo', { video });
      const fractions = Map.groupBy(
        events.filter((event) => event.type === 'progress'),
        ({ stage }) => stage,
      );
      for (const progress of fractions.values()) {
        const shares = progress.map(({ fraction }) => fraction);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }
      const found = events.flatMap((event) => (event.type === 'evidence' ? event.items : []));
      const stored = (await call('listEvidence', { video })).output;
      const ids = [...new Set([...known, ...found].map(({ id }) => id))];
      expect(ids.toSorted((a, b) => a - b)).toEqual(stored.map(({ id }) => id).toSorted((a, b) => a - b));
      expect(found.length).toBeGreaterThan(0);
      expect(Object.values(report.coverage).every((share) => share === 1)).toBe(true);
    });

    test('calls at one time do not mix their events', async () => {
      const seen: IndexEvent[] = [];
      const [, status, waveform] = await Promise.all([
        engine.indexVideo({ video }, { onEvent: (event) => seen.push(event) }),
        call('getVideo', { video }),
        call('getWaveform', { video, within: { start: 0, end: 4 }, buckets: 40 }),
        call('search', { query: 'loud' }),
      ]);
      expect(seen.every((event) => 'video' in event && event.video === video)).toBe(true);
      expect(status.output.video.path).toBe(speech);
      expect(waveform.output.peaks).toHaveLength(40);
      expect(Math.max(...waveform.output.peaks)).toBeGreaterThan(0.1);
    });

    test('an answer arrives as events and as a result', async () => {
      const { output, events } = await call('ask', { video, question: 'What does he ask of his fellow Americans?' });
      const claims = events.flatMap((event) => (event.type === 'claim' ? [event.claim] : []));
      expect(claims).toEqual(output.answer.claims);
    });

    test('a sound looks like nothing', async () => {
      const within = { start: 0, end: 2 };
      expect((await call('getFrames', { video, within })).output).toEqual({ times: [], keyframes: [] });
      await expect(engine.getSnapshot({ video, time: 1 })).rejects.toMatchObject({ code: 'MEDIA_NO_STREAMS' });
      await expect(call('findSimilar', { video, time: 1 })).rejects.toMatchObject({ code: 'MEDIA_NO_STREAMS' });
    });

    test('the view and the list of videos are kept', async () => {
      const view = { position: 1.5, selection: { start: 1, end: 2 }, draft: 'What …' };
      await call('saveView', { video, view });
      const { output } = await call('listVideos', {});
      expect(output.map((status) => [status.video.id, status.view])).toEqual([[video, view]]);
      expect((await call('listChats', { video })).output).toEqual([]);
      expect((await call('listChats', { video: null })).output).toEqual([]);
      expect((await call('recentQuestions', { limit: 5 })).output).toEqual([]);
      expect((await call('getPoster', { video })).output).toEqual({ thumbnail: null });
      expect((await call('hasFile', { video })).output).toEqual({ there: true });
      const found = await call('findVideos', { paths: [speech] });
      expect(found.output).toEqual({ videos: [video], unknown: [], unreadable: [] });
      expect((await call('doctor', {})).output.checks.length).toBeGreaterThan(0);
    });

    test.each([
      ['openVideo', { path: '/nowhere/at-all.wav' }, 'FILE_NOT_FOUND'],
      ['findMedia', { path: path.join(import.meta.dirname, '../golden/reference') }, 'FILE_NOT_FOUND'],
      ['findVideos', { paths: ['/nowhere/at-all.wav'] }, 'FILE_NOT_FOUND'],
      ['indexVideo', { video: unknown }, 'VIDEO_UNKNOWN'],
      ['ask', { videos: [unknown], question: 'Who?' }, 'VIDEO_UNKNOWN'],
      ['getVideo', { video: unknown }, 'VIDEO_UNKNOWN'],
      ['deleteChat', { chat: 4711 }, 'CHAT_UNKNOWN'],
      ['renameChat', { chat: 4711, title: 'Dogs' }, 'CHAT_UNKNOWN'],
      ['exportChat', { chat: 4711, format: 'json' }, 'CHAT_UNKNOWN'],
      ['getPoster', { video: unknown }, 'VIDEO_UNKNOWN'],
      ['hasFile', { video: unknown }, 'VIDEO_UNKNOWN'],
      ['editLine', { evidence: 4711, text: 'Hello' }, 'LINE_UNKNOWN'],
      ['setSpeaker', { evidence: 4711, speaker: 1 }, 'LINE_UNKNOWN'],
      ['listSetAside', { video: unknown }, 'VIDEO_UNKNOWN'],
      ['getPictures', { video: unknown }, 'VIDEO_UNKNOWN'],
      ['findSimilar', { video: unknown, time: 1 }, 'VIDEO_UNKNOWN'],
      ['getFrames', { video: unknown, within: { start: 0, end: 1 } }, 'VIDEO_UNKNOWN'],
    ] as const)('%s fails with a code and a sentence', async (verb, input, code) => {
      await expect(call(verb, input as never)).rejects.toMatchObject({
        name: 'AppError',
        code,
        message: expect.stringMatching(/\.$/) as string,
      });
    });

    test('exportClip and getSnapshot fail with a code and a sentence', async () => {
      const clip = { start: 0, end: 1 };
      const request = { video: unknown, clip, way: 'exact', path: path.join(import.meta.dirname, 'clip.m4a') } as const;
      await expect(engine.exportClip(request)).rejects.toMatchObject({ name: 'AppError', code: 'VIDEO_UNKNOWN' });
      await expect(engine.getSnapshot({ video: unknown, time: 1 })).rejects.toMatchObject({ code: 'VIDEO_UNKNOWN' });
    });

    test('erasing leaves nothing', async () => {
      await call('eraseVideo', { video });
      expect((await call('listVideos', {})).output).toEqual([]);
      await expect(call('listEvidence', { video })).rejects.toMatchObject({ code: 'VIDEO_UNKNOWN' });
    });
  });
}
