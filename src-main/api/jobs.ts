import { randomUUID } from 'node:crypto';
import { AppError, isCancelled, toWire } from '../domain/errors.ts';
import type { Job, JobResults } from './job-schema.ts';

/** Work that goes on behind a request that has long been answered. Nothing of it outlives the program. */
export class Jobs implements AsyncDisposable {
  readonly #jobs = new Map<string, { job: Job; controller: AbortController; done: Promise<void> }>();

  /** Begins work, which tells how far it is by `change`, and may tell a part of its result. @throws AppError JOBS_BUSY */
  start<Kind extends keyof JobResults>(
    kind: Kind,
    work: (signal: AbortSignal, change: (part: Pick<Job, 'progress' | Kind>) => void) => Promise<JobResults[Kind]>,
  ): Job {
    const ended = this.#ended();
    if (this.#jobs.size - ended.length >= mostRunning)
      throw new AppError('JOBS_BUSY', `${mostRunning} jobs are at work: wait until one has ended, or stop one.`);
    for (const id of ended.slice(0, Math.max(0, ended.length - mostEnded))) this.#jobs.delete(id);
    const job: Job = { job: randomUUID(), kind, state: 'running' };
    const controller = new AbortController();
    const change = (part: Partial<Job>): void => void Object.assign(job, part);
    const done = work(controller.signal, change).then(
      (result) => change({ state: 'done', [kind]: result }),
      (error: unknown) =>
        change(
          isCancelled(error) || controller.signal.aborted
            ? { state: 'cancelled' }
            : { state: 'failed', error: toWire(error) },
        ),
    );
    this.#jobs.set(job.job, { job, controller, done });
    return job;
  }

  list(): Job[] {
    return [...this.#jobs.values()].map(({ job }) => job);
  }

  /** @throws AppError JOB_UNKNOWN */
  get(id: string): Job {
    return this.#expect(id).job;
  }

  /** Stops a job and waits until it has stopped; one that has ended stays as it is. @throws AppError JOB_UNKNOWN */
  async cancel(id: string): Promise<Job> {
    const { job, controller, done } = this.#expect(id);
    controller.abort();
    await done;
    return job;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#jobs.keys()].map((id) => this.cancel(id)));
  }

  #expect(id: string) {
    const known = this.#jobs.get(id);
    if (!known) throw new AppError('JOB_UNKNOWN', `There is no job ${id}.`);
    return known;
  }

  /** The jobs that have ended, the oldest first. */
  #ended(): string[] {
    return [...this.#jobs].flatMap(([id, { job }]) => (job.state === 'running' ? [] : [id]));
  }
}

/** So many jobs that have ended are remembered. */
const mostEnded = 100;
/** So many are at work at once; each holds what it works with. */
const mostRunning = 100;
