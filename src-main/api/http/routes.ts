import { z } from 'zod';
import type { Engine } from '../../domain/engine.ts';
import type { AllowedFolders } from '../allowed-folders.ts';
import { indexPaths } from '../index-job.ts';
import { jobSchema } from '../job-schema.ts';
import type { Jobs } from '../jobs.ts';
import { ask } from '../verbs/ask.ts';
import { chapters } from '../verbs/chapters.ts';
import { getVideo } from '../verbs/get-video.ts';
import { listVideos } from '../verbs/list-videos.ts';
import { search } from '../verbs/search.ts';
import { transcript } from '../verbs/transcript.ts';
import { defineRoute, verbRoute, type Route } from './route.ts';

/** What the routes work with. */
export interface Surroundings {
  engine: Engine;
  jobs: Jobs;
  /** Where files may be indexed. */
  allowed: AllowedFolders;
}

const oneJob = z.strictObject({ job: z.string().min(1).max(64) });
const path = z.string().min(1).max(32_767);

/** Everything that can be asked over HTTP. */
export function routesOf({ engine, jobs, allowed }: Surroundings): Route[] {
  return [
    verbRoute('get', '/v1/videos', listVideos, engine),
    verbRoute('get', '/v1/videos/{video}', getVideo, engine),
    verbRoute('post', '/v1/search', search, engine),
    verbRoute('post', '/v1/ask', ask, engine),
    verbRoute('post', '/v1/transcript', transcript, engine),
    verbRoute('post', '/v1/chapters', chapters, engine),
    defineRoute({
      method: 'post',
      path: '/v1/jobs/index',
      name: 'start_index',
      summary:
        'Begins to index files, and all media files in folders. Only what lies in folders that the server was started with is taken.',
      input: z.strictObject({ paths: z.array(path).min(1).max(10_000).describe('whole paths') }),
      result: jobSchema,
      status: 202,
      run: async ({ paths }) => {
        const real = await Promise.all(paths.map((one) => allowed.realPath(one)));
        return jobs.start('index', (signal, change) => indexPaths(engine, { allowed, paths: real }, signal, change));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/jobs/ask',
      name: 'start_ask',
      summary: 'Begins to answer a question, as ask does, for questions to packs that take minutes.',
      input: ask.input,
      result: jobSchema,
      status: 202,
      run: async (question) => jobs.start('ask', async (signal) => (await ask.run(engine, question, signal)).result),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/jobs',
      name: 'list_jobs',
      summary: 'Lists what was begun since the server was started, without the oldest that have ended.',
      input: z.strictObject({}),
      result: z.strictObject({ jobs: z.array(jobSchema) }),
      status: 200,
      run: async () => ({ jobs: jobs.list() }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/jobs/{job}',
      name: 'get_job',
      summary: 'Tells how far a job is, and what came of it.',
      input: oneJob,
      result: jobSchema,
      status: 200,
      run: async ({ job }) => jobs.get(job),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/jobs/{job}',
      name: 'cancel_job',
      summary: 'Stops a job. What it has stored stays, and the same job goes on from there.',
      input: oneJob,
      result: jobSchema,
      status: 200,
      run: ({ job }) => jobs.cancel(job),
    }),
  ];
}
