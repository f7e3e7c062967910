import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '../../../src-main/domain/video.ts';
import { call, toVerbError } from '../../api.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { usePlayer } from '../../state/player.ts';

/** Says it plainly when the picture, or the whole file, cannot be played here. */
export function UnplayableNotice({ video }: { video: Video }) {
  const { t } = useTranslation();
  const playability = usePlayer((state) => state.playability);
  const problem = useFileProblem(video.path, playability === 'fails');
  if (playability === 'plays' || playability === 'unknown') return null;
  const codec = (video.media.picture?.codec ?? video.media.audio[0]?.codec ?? video.media.container).toUpperCase();
  const text = t(playability === 'sound-only' ? 'player.pictureUnplayable' : 'player.unplayable', { codec });
  return (
    <p className="stage-notice" role="status" data-testid="unplayable">
      {problem || text}
    </p>
  );
}

/** Chromium does not say why a file fails. Opening it once more tells a missing or damaged file from one that it cannot decode. */
function useFileProblem(path: string, failed: boolean): string {
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!failed) return;
    call('openVideo', { path }).catch((error: unknown) => setProblem(errorSentence(toVerbError(error))));
  }, [path, failed]);
  return problem;
}
