import { useMemo } from 'react';
import { videoNames } from '../../../src-main/domain/video-names.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { useChat } from '../../state/chat.ts';
import { useLibrary } from '../../state/library.ts';

/** Names videos as answers do, where the conversation is about several; undefined where it is about the one on screen. */
export function useVideoName(): (video: VideoId) => string | undefined {
  const isWide = useChat((state) => state.about !== 'video');
  const statuses = useLibrary((state) => state.statuses);
  const names = useMemo(
    () => (isWide ? videoNames(statuses.map(({ video }) => video)) : undefined),
    [isWide, statuses],
  );
  return (video) => names?.get(video);
}
