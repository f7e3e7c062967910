import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import { statusOf } from './library.ts';
import { notify, reportError } from './notices.ts';
import { usePlayer } from './player.ts';

/** A picture: a media time in seconds of a video. */
interface Picture {
  video: VideoId | null;
  time: number;
}

/** Saves the picture at the playhead where the person says. */
export async function saveSnapshot(): Promise<void> {
  await take(atPlayhead(), async (picture) => {
    if ((await call('saveSnapshot', picture)).saved) notify('info', t('player.pictureSaved'));
  });
}

/** Puts a picture on the clipboard, the one at the playhead when not given. */
export async function copySnapshot(picture: Picture = atPlayhead()): Promise<void> {
  await take(picture, async (there) => {
    await call('copySnapshot', there);
    notify('info', t('player.pictureCopied'));
  });
}

function atPlayhead(): Picture {
  const { video, position } = usePlayer.getState();
  return { video, time: position };
}

async function take({ video, time }: Picture, use: (picture: { video: VideoId; time: number }) => Promise<void>) {
  const status = statusOf(video);
  if (!status) return;
  if (!status.video.media.picture) return notify('info', t('player.noPicture'));
  try {
    await use({ video: status.video.id, time });
  } catch (error) {
    reportError(error);
  }
}
