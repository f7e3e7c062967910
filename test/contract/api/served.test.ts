import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../../../src-main/api/job-schema.ts';
import { clipPath } from '../../fixtures/media.ts';
import { sightsound } from '../../unit/cli/program.ts';
import { send } from './requests.ts';
import { type Served, serve } from './served.ts';

// The real programs with the real models on a small real library: what HTTP tells is what the command line prints.

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sightsound-served-')));
const library = join(folder, 'library');
const media = join(folder, 'media');
const jfk = join(media, 'jfk.wav');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const printed = async (...args: string[]): Promise<object> => {
  const { stdout, stderr } = await sightsound(args, { library });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as object;
};

describe('a server that may index', () => {
  let server: Served;
  let indexed: Job;
  let video: string;
  const post = async (path: string, body: object) => {
    const reply = await server.ask(path, { body });
    expect([reply.status, reply.body]).toEqual([200, expect.any(Object)]);
    return reply.body;
  };

  beforeAll(async () => {
    mkdirSync(media);
    copyFileSync(clipPath('speech/jfk.wav'), jfk);
    server = await serve(library, ['--allow', media]);
    let { body: job } = (await server.ask('/v1/jobs/index', { body: { paths: [media] } })) as unknown as { body: Job };
    for (; job.state === 'running'; await wait(100))
      ({ body: job } = (await server.ask(`/v1/jobs/${job.job}`)) as unknown as { body: Job });
    indexed = job;
    video = job.index!.reports[0]!.video;
  });

  test('lists what it has indexed', async () => {
    expect(indexed).toMatchObject({ state: 'done', progress: { fraction: 1 }, index: { failures: [] } });
    const listed = (await server.ask('/v1/videos')).body;
    expect(listed).toEqual({
      videos: [expect.objectContaining({ video, path: jfk, name: 'jfk.wav', duration: 11, finished: true })],
    });
    expect((await server.ask(`/v1/videos/${video}`)).body).toMatchObject({ stages: { speech: { state: 'done' } } });
  });

  test('tells what the command line prints', async () => {
    const question = 'What should I ask about my country?';
    expect(await post('/v1/ask', { question, video })).toEqual(
      await printed('ask', jfk, question, '--language', 'en', '--json'),
    );
    expect(await post('/v1/ask', { question, videos: 'all' })).toEqual(
      await printed('ask', '--all', question, '--language', 'en', '--json'),
    );
    expect(await post('/v1/search', { query: 'country', kinds: ['said'], limit: 1 })).toEqual(
      await printed('search', 'country', '--kind', 'said', '--limit', '1', '--json'),
    );
    expect(await post('/v1/transcript', { video })).toEqual(await printed('transcript', jfk, '--format', 'json'));
    expect(await post('/v1/chapters', { video })).toEqual(await printed('chapters', jfk, '--format', 'json'));
  });

  test('answers with what it rests on, and refuses what is not there', async () => {
    const found = await post('/v1/ask', { question: 'What should I ask about my country?', video });
    expect(found).toMatchObject({
      refused: false,
      claims: [{ citations: [{ kind: 'said', quote: expect.stringContaining('country') }] }],
      coverage: { speech: 1 },
    });
    expect(await post('/v1/ask', { question: 'Does a dog bark?', video })).toMatchObject({ refused: true, claims: [] });
    const early = (await post('/v1/transcript', { video, to: 1 })) as { segments: { start: number }[] };
    expect(early.segments.every(({ start }) => start < 1)).toBe(true);
  });

  test('lets a pack look where one is named', async () => {
    const { refused, pack, views, declined } = await post('/v1/ask', {
      question: 'What happens here?',
      video,
      pack: 'embedded-video-llama',
    });
    expect({ refused, pack, views, declined }).toMatchObject({
      pack: 'embedded-video-llama',
      views: expect.any(Array),
    });
    const unknown = await server.ask('/v1/ask', { body: { question: 'Who?', video, pack: 'nothing' } });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'PACK_UNKNOWN' } });
  });

  test('indexes nothing from elsewhere, and ends as it is told to', async () => {
    expect(await server.ask('/v1/jobs/index', { body: { paths: ['/etc/hostname'] } })).toMatchObject({
      status: 403,
      body: { code: 'PATH_REFUSED' },
    });
    expect(await server.stop()).toEqual({ code: 0, stderr: '' });
    await expect(send(server.address, '/v1/videos')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a server that reads', () => {
  test('takes the token that it is given, prints it nowhere, and indexes nothing', async () => {
    const chosen = 'chosen-by-a-person-0123456789';
    const server = await serve(library, [], { SIGHTSOUND_TOKEN: chosen });
    expect(server.token).toBeUndefined();
    expect(await server.ask('/v1/search', { body: { query: 'country' } })).toMatchObject({ status: 200 });
    expect(await server.ask('/v1/jobs/index', { body: { paths: [jfk] } })).toMatchObject({
      status: 403,
      body: { code: 'PATH_REFUSED' },
    });
    expect(await server.stop()).toEqual({ code: 0, stderr: '' });
  });

  test('needs a library, a token that cannot be guessed, and folders that are there', async () => {
    const run = (args: string[], env: Record<string, string> = {}, home = library) =>
      sightsound(['serve', ...args], { library: home, env });
    expect(await run([], {}, join(folder, 'nothing'))).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('(LIBRARY_MISSING)'),
    });
    expect(await run([], { SIGHTSOUND_TOKEN: 'short' })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('(USAGE)'),
    });
    expect(await run(['--allow', join(folder, 'nowhere')])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('(FILE_NOT_FOUND)'),
    });
  });
});
