import { isStill } from '../../src-main/domain/still-pictures.ts';
import { useLibrary } from './library.ts';
import { useSession } from './session.ts';

/** Whether what is on screen is a picture that does not move, which no words of the window shall call a video. */
export function useIsPicture(): boolean {
  const shown = useSession((state) => state.video);
  return useLibrary(({ statuses }) => {
    const video = statuses.find((status) => status.video.id === shown)?.video;
    return video !== undefined && isStill(video.media);
  });
}
