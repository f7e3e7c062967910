import { t } from '../i18n.ts';
import { shotAt } from '../lib/pictures.ts';
import { around } from '../lib/time.ts';
import { askOf } from './chat.ts';
import { showTab } from './layout.ts';
import { usePictures } from './pictures.ts';
import { usePlayer } from './player.ts';

/** Seconds around the playhead that a person takes for now. */
const now = 4;

/** Asks what is on screen at a time, as a question about that part of its shot: the answer is made and checked as every other. */
export async function describeAt(time: number): Promise<void> {
  const { duration } = usePlayer.getState();
  const near = around(time, now, duration);
  const shot = shotAt(usePictures.getState().pictures, time, duration) ?? near;
  showTab('ask');
  await askOf(t('chat.describeQuestion'), {
    start: Math.max(shot.start, near.start),
    end: Math.min(shot.end, near.end),
  });
}
