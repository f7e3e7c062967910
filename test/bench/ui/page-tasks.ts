import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { App } from '../../e2e/app.ts';

/** One task of the page's own thread, in milliseconds. */
export interface PageTask {
  /** By the clock. */
  duration: number;
  /** Of processor time: far less where the thread was only waiting for a core. */
  work: number;
}

/** What Chromium may keep until it is read: some minutes of one process. */
const mostKilobytes = 1024 * 1024;

/** Has Chromium note each task of the window's process from now on. */
export async function watchTasks(app: App): Promise<void> {
  await app.electron.evaluate(async ({ contentTracing, BrowserWindow }, kilobytes) => {
    await contentTracing.startRecording({
      included_categories: ['toplevel'],
      excluded_categories: ['*'],
      included_process_ids: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
      trace_buffer_size_in_kb: kilobytes,
    });
  }, mostKilobytes);
}

/** All tasks of the page's thread since they are watched. */
export async function seenTasks(app: App): Promise<PageTask[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sightsound-trace-'));
  try {
    const file = join(folder, 'trace.json');
    await app.electron.evaluate(({ contentTracing }, path) => contentTracing.stopRecording(path), file);
    const tasks: PageTask[] = [];
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const event = taskOf(line);
      // The thread that runs the page has the number of its process.
      if (event && event.pid === event.tid) tasks.push({ duration: event.dur / 1000, work: event.tdur / 1000 });
    }
    return tasks;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Chromium writes one event a line; times are microseconds. */
interface TaskEvent {
  pid: number;
  tid: number;
  dur: number;
  tdur: number;
}

function taskOf(line: string): TaskEvent | undefined {
  if (!line.includes('"name":"ThreadControllerImpl::RunTask"')) return undefined;
  const event = JSON.parse(line.slice(0, line.lastIndexOf('}') + 1)) as Partial<TaskEvent>;
  // The task that stops the recording has no end.
  return event.tdur === undefined ? undefined : (event as TaskEvent);
}
