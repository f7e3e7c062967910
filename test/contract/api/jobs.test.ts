import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { CallOptions } from '../../../src-main/domain/engine.ts';
import { AppError } from '../../../src-main/domain/errors.ts';
import type { Job } from '../../../src-main/api/job-schema.ts';
import { begin } from './requests.ts';
import { type StorelessServer, storelessServer, token, writeTone } from './storeless-server.ts';

async function started({ ask }: StorelessServer, path: string, body: object): Promise<Job> {
  const { status, body: job } = await ask(path, { body });
  expect([status, job]).toMatchObject([202, { state: 'running' }]);
  return job as unknown as Job;
}

async function ended({ ask }: StorelessServer, { job }: Job): Promise<Job> {
  for (;;) {
    const now = (await ask(`/v1/jobs/${job}`)).body as unknown as Job;
    if (now.state !== 'running') return now;
    await wait(20);
  }
}

test('files and folders are indexed; one that fails is named, and the rest is done', async () => {
  const server = await storelessServer();
  const { folder, ask } = server;
  mkdirSync(join(folder, 'more'));
  writeTone(join(folder, 'more', 'tone.wav'), 1);
  writeFileSync(join(folder, 'broken.wav'), 'this is no sound');
  const job = await ended(server, await started(server, '/v1/jobs/index', { paths: [folder] }));
  expect(job).toMatchObject({
    kind: 'index',
    state: 'done',
    progress: { fraction: 1, position: 1, count: 1, stage: 'sounds' },
    index: {
      reports: [{ path: join(folder, 'more', 'tone.wav'), duration: 1, evidence: { heard: 20 }, missing: ['picture'] }],
      failures: [{ path: join(folder, 'broken.wav'), code: 'MEDIA_INVALID' }],
    },
  });
  expect((await ask('/v1/jobs')).body).toEqual({ jobs: [job] });
  const { video } = job.index!.reports[0]!;
  expect((await ask(`/v1/videos/${video}`)).body).toMatchObject({
    name: 'tone.wav',
    stages: { sounds: { state: 'done' } },
  });

  const question = { question: 'How often is it loud?', video };
  const answer = await ask('/v1/ask', { body: question });
  expect(answer).toMatchObject({ status: 200, body: { answer: 'It is loud in 20 places.', refused: false } });
  const asked = await ended(server, await started(server, '/v1/jobs/ask', question));
  expect(asked).toEqual({ job: asked.job, kind: 'ask', state: 'done', ask: answer.body });
});

test('nothing is taken from outside of what was allowed, whichever way leads there', async () => {
  const server = await storelessServer();
  const other = await storelessServer();
  const { folder, ask } = server;
  const secret = join(other.folder, 'secret.wav');
  writeTone(secret, 1);
  symlinkSync(secret, join(folder, 'link.wav'));
  symlinkSync(other.folder, join(folder, 'linked'));
  symlinkSync(join(other.folder, 'not-there.wav'), join(folder, 'astray.wav'));
  for (const path of [
    secret,
    other.folder,
    join(other.folder, 'not-there.wav'),
    `${folder}/../${other.folder.split('/').at(-1)}/secret.wav`,
    `${folder}-beside.wav`,
    join(folder, 'link.wav'),
    join(folder, 'linked', 'secret.wav'),
    // Not there, which nobody learns.
    join(folder, 'linked', 'not-there.wav'),
    join(folder, 'linked', 'not-there', 'either.wav'),
    `${folder}/linked/../not-there.wav`,
    join(folder, 'astray.wav'),
    join(folder, 'astray.wav', 'further.wav'),
    'tone.wav',
  ])
    expect([path, await ask('/v1/jobs/index', { body: { paths: [path] } })]).toMatchObject([
      path,
      { status: 403, body: { code: 'PATH_REFUSED' } },
    ]);
  for (const path of ['not-there.wav', 'not/there.wav'])
    expect(await ask('/v1/jobs/index', { body: { paths: [join(folder, path)] } })).toMatchObject({
      status: 404,
      body: { code: 'FILE_NOT_FOUND' },
    });
  expect((await ask('/v1/jobs')).body).toEqual({ jobs: [] });

  // Found in the folder, behind links.
  const { index, state } = await ended(server, await started(server, '/v1/jobs/index', { paths: [folder] }));
  expect([state, index?.reports]).toEqual(['done', []]);
  expect(index?.failures.map(({ path, code }) => [path, code])).toEqual([
    [join(folder, 'link.wav'), 'PATH_REFUSED'],
    [join(folder, 'linked', 'secret.wav'), 'PATH_REFUSED'],
  ]);
  expect((await ask('/v1/videos')).body).toEqual({ videos: [] });
});

test('a job is cancelled, keeps what it has done, and goes on later', async () => {
  let slow = true;
  const server = await storelessServer(() => {
    const until = performance.now() + (slow ? 5 : 0);
    while (performance.now() < until);
  });
  const { folder, ask } = server;
  const file = join(folder, 'long.wav');
  writeTone(file, 60);
  const begun = await started(server, '/v1/jobs/index', { paths: [file] });
  await vi.waitFor(async () =>
    expect((await ask(`/v1/jobs/${begun.job}`)).body).toMatchObject({ progress: { path: file } }),
  );
  const cancelled = await ask(`/v1/jobs/${begun.job}`, { method: 'DELETE' });
  expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled', index: { reports: [] } } });
  const [{ video }] = (await ask('/v1/videos')).body.videos as [{ video: string; coverage: { sounds: number } }];
  const { coverage } = (await ask(`/v1/videos/${video}`)).body as { coverage: { sounds: number } };
  expect(coverage.sounds).toBeGreaterThan(0);
  expect(coverage.sounds).toBeLessThan(1);

  slow = false;
  const again = await ended(server, await started(server, '/v1/jobs/index', { paths: [file] }));
  expect(again).toMatchObject({ state: 'done', index: { reports: [{ video, coverage: { sounds: 1 } }] } });
  expect(await ask('/v1/jobs/unknown', { method: 'DELETE' })).toMatchObject({
    status: 404,
    body: { code: 'JOB_UNKNOWN' },
  });
});

test('a question whose asker has gone is not gone on with', async () => {
  const server = await storelessServer();
  const gone = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  // The small engine answers at once; this one works until it is told to stop, as a pack would.
  server.engine.ask = (_request, { signal }: CallOptions<never> = {}) => {
    asked.resolve();
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        gone.resolve();
        reject(new AppError('CANCELLED', 'The work was cancelled.'));
      });
    });
  };
  writeTone(join(server.folder, 'tone.wav'), 1);
  const { index } = await ended(server, await started(server, '/v1/jobs/index', { paths: [server.folder] }));
  const body = { question: 'Who?', video: index!.reports[0]!.video };
  const request = begin(server.address, '/v1/ask', { token, body });
  request.on('error', () => undefined);
  await asked.promise;
  request.destroy();
  await expect(gone.promise).resolves.toBeUndefined();
});

test('no more jobs are begun than can be at work at once', async () => {
  const server = await storelessServer();
  const { ask, folder } = server;
  server.engine.ask = (_request, { signal }: CallOptions<never> = {}) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new AppError('CANCELLED', 'The work was cancelled.')));
    });
  writeTone(join(folder, 'tone.wav'), 1);
  const { index } = await ended(server, await started(server, '/v1/jobs/index', { paths: [folder] }));
  const question = { question: 'Who?', video: index!.reports[0]!.video };
  const jobs: Job[] = [];
  while (jobs.length < 100) jobs.push(await started(server, '/v1/jobs/ask', question));
  const refused = { status: 409, body: { code: 'JOBS_BUSY' } };
  expect(await ask('/v1/jobs/ask', { body: question })).toMatchObject(refused);
  expect(await ask('/v1/jobs/index', { body: { paths: [folder] } })).toMatchObject(refused);
  await ask(`/v1/jobs/${jobs[7]!.job}`, { method: 'DELETE' });
  await started(server, '/v1/jobs/ask', question);
});
