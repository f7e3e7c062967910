import type { VideoId } from '../../../src-main/domain/video.ts';
import type { VerbError } from '../../api.ts';
import { useIsCovered } from '../../state/covered.ts';
import { useJobs } from '../../state/jobs.ts';
import { useLayout } from '../../state/layout.ts';

/** Why the panel on screen cannot show all that it is for, where that is a model that cannot be used; null else. */
export function useModelFault(video: VideoId): VerbError | null {
  const tab = useLayout((state) => state.tab);
  const error = useJobs(({ jobs }) => (jobs[video]?.state === 'failed' ? jobs[video].error : null));
  const isWrittenDown = useIsCovered(video, 'said');
  if (tab === 'transcript' && isWrittenDown) return null;
  return error?.code.startsWith('MODEL_') ? error : null;
}
