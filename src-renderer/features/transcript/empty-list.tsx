import { useTranslation } from 'react-i18next';
import { useIsCovered } from '../../state/covered.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { loadEvidence, useEvidence } from '../../state/evidence.ts';
import { useJobs } from '../../state/jobs.ts';
import { Button } from '../../ui/button.tsx';

/** Why a list is empty: it loads, could not be read, is still being made, or there is nothing to find. */
export function EmptyList({ kind }: { kind: 'said' | 'moments' }) {
  const { t } = useTranslation();
  const { video, loading, error } = useEvidence();
  const isWrittenDown = useIsCovered(video, 'said');
  const state = useJobs(({ jobs }) => (video ? jobs[video]?.state : undefined));
  if (error && video) {
    return (
      <div className="empty-list" role="alert">
        <p>{errorSentence(error)}</p>
        <Button look="outlined" onClick={() => void loadEvidence(video)}>
          {t('transcript.tryAgain')}
        </Button>
      </div>
    );
  }
  const isOver = kind === 'said' && isWrittenDown;
  const working = loading || (!isOver && (state === 'running' || state === 'waiting'));
  const unfinished = !isOver && (state === 'cancelled' || state === 'cancelling' || state === 'failed');
  return (
    <p className="empty-list">
      {t(
        working
          ? `${kind === 'said' ? 'transcript' : 'moments'}.working`
          : unfinished
            ? 'transcript.unfinished'
            : `${kind === 'said' ? 'transcript' : 'moments'}.none`,
      )}
    </p>
  );
}
