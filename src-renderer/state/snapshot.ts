import { call } from '../api.ts';
import { t } from '../i18n.ts';
import { statusOf } from './library.ts';
import { notify, reportError } from './notices.ts';
import { usePlayer } from './player.ts';

/** Saves the picture at the playhead where the person says. */
export async function saveSnapshot(): Promise<void> {
  const { video, position } = usePlayer.getState();
  const status = statusOf(video);
  if (!status) return;
  if (!status.video.media.picture) return notify('info', t('player.noPicture'));
  try {
    const { saved } = await call('saveSnapshot', { video: status.video.id, time: position });
    if (saved) notify('info', t('player.pictureSaved'));
  } catch (error) {
    reportError(error);
  }
}
