import type { EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { coveredTo } from '../lib/kinds.ts';
import { useLibrary } from './library.ts';

/** Whether all of a video was looked through for a kind of evidence, or has none of that kind. */
export function useIsCovered(video: VideoId | null, kind: EvidenceKind): boolean {
  return useLibrary(({ statuses }) => {
    const status = statuses.find((one) => one.video.id === video);
    if (!status) return false;
    const { duration } = status.video.media;
    return coveredTo(kind, status.stages, duration) >= duration;
  });
}
