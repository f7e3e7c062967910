import type { Scope } from '../../domain/answer.ts';
import { AppError } from '../../domain/errors.ts';
import type { Video } from '../../domain/video.ts';
import type { AnswerLibrary } from './inquiry.ts';

/**
 * The videos that a question is about, each once and in the order of the scope.
 *
 * @throws AppError VIDEO_UNKNOWN, also where there is none
 */
export function videosOf({ videos }: Pick<AnswerLibrary, 'videos'>, scope: Scope): [Video, ...Video[]] {
  const wanted = 'video' in scope ? [scope.video] : scope.videos;
  const found =
    wanted === 'all'
      ? videos.list()
      : [...new Set(wanted)].map((id) => {
          const video = videos.get(id);
          if (video) return video;
          throw new AppError('VIDEO_UNKNOWN', 'This video is not in the library; open its file first.');
        });
  const [first, ...others] = found;
  if (!first) throw new AppError('VIDEO_UNKNOWN', 'There is no video to ask about; open one first.');
  return [first, ...others];
}
