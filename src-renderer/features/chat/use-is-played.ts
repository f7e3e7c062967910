import type { Citation } from '../../../src-main/domain/answer.ts';
import { usePlayer } from '../../state/player.ts';

/** A moment that is over at once is marked this long, in seconds, so that it is seen. */
const shortest = 0.8;

/** True while the video plays one of the cited moments. */
export function useIsPlayed(citations: readonly Citation[]): boolean {
  return usePlayer(
    ({ playing, video, position }) =>
      playing &&
      citations.some(
        (cited) =>
          cited.video === video && cited.start <= position && position < Math.max(cited.end, cited.start + shortest),
      ),
  );
}
