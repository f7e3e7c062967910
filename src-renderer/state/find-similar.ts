import type { VideoId } from '../../src-main/domain/video.ts';
import { t } from '../i18n.ts';
import { fileName } from '../lib/file-name.ts';
import { clock } from '../lib/time.ts';
import { focusSearch } from './layout.ts';
import { statusOf } from './library.ts';
import { notify } from './notices.ts';
import { usePlayer } from './player.ts';
import { searchLike } from './search.ts';

/** Looks for moments like one of a video. */
export function findSimilarTo(video: VideoId, time: number): void {
  const name = statusOf(video)?.video.name ?? '';
  searchLike({ video, time }, t('search.moment', { time: clock(time), name }));
  focusSearch();
}

/** Looks for moments like the picture in a file. */
export function findSimilarToFile(picture: string): void {
  searchLike({ picture }, fileName(picture));
  focusSearch();
}

/** Looks for moments like the one at the playhead. */
export function findSimilarHere(): void {
  const { video, position } = usePlayer.getState();
  const status = statusOf(video);
  if (!status) return;
  if (status.video.media.picture) findSimilarTo(status.video.id, position);
  else notify('info', t('search.noPicture'));
}
