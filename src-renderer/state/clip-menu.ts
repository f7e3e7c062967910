import type { Moment } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import { around, clockRange } from '../lib/time.ts';
import { setScope } from './chat.ts';
import { findSimilarTo } from './find-similar.ts';
import { focusAskBox } from './layout.ts';
import { statusOf } from './library.ts';
import { notify, reportError } from './notices.ts';
import { playClip, usePlayer } from './player.ts';
import { clearSelection, useSelection } from './selection.ts';
import { goTo, useSession } from './session.ts';

/** Length in seconds of the clip that is meant by a single point. */
const clipAroundPoint = 10;

/** What was pointed at: evidence with its words, or a time on the timeline. Nothing at all means the playhead. */
export interface ClipTarget {
  moment?: Moment;
  time?: number;
  quote?: string;
  /** The video that the moment is of; the one on screen when not given. */
  video?: VideoId;
}

/** Shows the native menu for a part of the video and does what the person chooses. */
export async function openClipMenu({ moment, time, quote, video }: ClipTarget): Promise<void> {
  const { range } = useSelection.getState();
  const { position, duration } = usePlayer.getState();
  // The selection lies on top of the lanes, so a click inside it means the selection.
  const inRange = range && time !== undefined && time >= range.start && time <= range.end ? range : undefined;
  const shown = video ?? useSession.getState().video;
  const hasPicture = statusOf(shown)?.video.media.picture !== undefined;
  const clip = inRange ?? moment ?? around(time ?? position, clipAroundPoint, duration);
  try {
    const { command } = await call('clipMenu', {
      moment: clip,
      ...(quote ? { quote } : {}),
      hasPicture,
      hasSelection: range !== null,
    });
    const isElsewhere = shown !== useSession.getState().video;
    if (shown !== null && isElsewhere && (command === 'ask-about-clip' || command === 'play-clip'))
      await goTo({ video: shown, start: clip.start });
    if (command === 'ask-about-clip') askAboutClip(clip);
    else if (command === 'find-similar' && shown !== null) findSimilarTo(shown, time ?? moment?.start ?? position);
    else if (command === 'copy-quote') await copyQuote(clip, quote);
    else if (command === 'play-clip') playClip(clip);
    else if (command === 'clear-selection') clearSelection();
  } catch (error) {
    reportError(error);
  }
}

/** Makes a part of the video the subject of the next question. */
export function askAboutClip(clip: Moment): void {
  setScope(clip);
  focusAskBox();
}

async function copyQuote(clip: Moment, quote: string | undefined): Promise<void> {
  await navigator.clipboard.writeText(quote ? `${clockRange(clip)} ${quote}` : clockRange(clip));
  notify('info', t('notice.copied'));
}
