import { useMemo } from 'react';
import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import { videoNames } from '../../../src-main/domain/video-names.ts';
import type { VideoId } from '../../../src-main/domain/video.ts';
import { useChat } from '../../state/chat.ts';
import { useLibrary } from '../../state/library.ts';

const none: readonly VideoStatus[] = [];

/** Names videos as answers do, where the conversation is about several; undefined where it is about the one on screen. */
export function useVideoName(): (video: VideoId) => string | undefined {
  const isWide = useChat((state) => state.about !== 'video');
  // States change many times a second while a video is indexed, and each citation of a chat has this hook.
  const statuses = useLibrary((state) => (isWide ? state.statuses : none));
  const names = useMemo(
    () => (isWide ? videoNames(statuses.map(({ video }) => video)) : undefined),
    [isWide, statuses],
  );
  return (video) => names?.get(video);
}
