import { create } from 'zustand';
import type { ClipWay } from '../../src-main/domain/clip-export.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import { fileName } from '../lib/file-name.ts';
import { clockTenths } from '../lib/time.ts';
import { notify, reportError } from './notices.ts';

/** A clip that is being written. */
export interface ClipExport {
  id: number;
  video: VideoId;
  clip: Moment;
  /** Written share, 0..1. */
  fraction: number;
  etaSeconds: number | null;
}

/** Every clip that is being written, the first asked for first. */
export const useClipExports = create<{ running: readonly ClipExport[] }>()(() => ({ running: [] }));

const controllers = new Map<number, AbortController>();
let lastId = 0;

/** Lets the person choose a file and writes the clip there. */
export async function exportClip(video: VideoId, clip: Moment, way: ClipWay): Promise<void> {
  lastId += 1;
  const id = lastId;
  const controller = new AbortController();
  controllers.set(id, controller);
  try {
    const { report } = await call(
      'saveClip',
      { video, clip, way },
      {
        signal: controller.signal,
        onEvent: ({ fraction, etaSeconds }) => put({ id, video, clip, fraction, etaSeconds }),
      },
    );
    if (!report) return;
    const file = fileName(report.path);
    const isAsAsked = way === 'exact' || clip.start - report.start < 0.05;
    notify(
      'info',
      isAsAsked ? t('export.done', { file }) : t('export.doneLossless', { file, time: clockTenths(report.start) }),
    );
  } catch (error) {
    reportError(error);
  } finally {
    controllers.delete(id);
    useClipExports.setState(({ running }) => ({ running: running.filter((one) => one.id !== id) }));
  }
}

/** Stops writing a clip; nothing of it stays. */
export function cancelExport(id: number): void {
  controllers.get(id)?.abort();
}

function put(now: ClipExport): void {
  useClipExports.setState(({ running }) => ({
    running: running.some(({ id }) => id === now.id)
      ? running.map((one) => (one.id === now.id ? now : one))
      : [...running, now],
  }));
}
