import type { Moment } from '../../src-main/domain/time.ts';
import { isStill } from '../../src-main/domain/still-pictures.ts';
import type { VideoId } from '../../src-main/domain/video.ts';
import type { ClipCommand, ClipMenuItem } from '../../src-preload/contract/types.ts';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import type { Point } from '../lib/menu-key.ts';
import { around, clockRange } from '../lib/time.ts';
import { setScope, useChat } from './chat.ts';
import { exportClip } from './clip-exports.ts';
import { describeAt } from './describe.ts';
import { saveDescriptions } from './describing.ts';
import { findSimilarTo } from './find-similar.ts';
import { focusAskBox } from './layout.ts';
import { statusOf } from './library.ts';
import { notify, reportError } from './notices.ts';
import { playClip, usePlayer } from './player.ts';
import { clearSelection, useSelection } from './selection.ts';
import { goTo, useSession } from './session.ts';
import { copySnapshot } from './snapshot.ts';

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

/** A target with everything that its menu is about. */
interface Clip {
  video: VideoId;
  range: Moment;
  /** Media time in seconds of the picture that is meant. */
  time: number;
  quote: string | undefined;
  hasPicture: boolean;
  /** A picture that does not move has no clips. */
  isStill: boolean;
}

/** Shows the native menu for a part of a video and does what the person chooses. @param at where a key opened it; at the pointer else */
export async function openClipMenu(target: ClipTarget, at?: Point): Promise<void> {
  const clip = clipOf(target);
  if (!clip) return;
  try {
    const { command } = await call('clipMenu', { groups: groupsFor(clip, target), ...(at && { at }) });
    if (command) await perform(command, clip);
  } catch (error) {
    reportError(error);
  }
}

/** Shows the menu for the selection, or where there is none for the playhead. */
export function openClipMenuHere(at?: Point): void {
  const { range } = useSelection.getState();
  void openClipMenu(range ? { moment: range } : {}, at);
}

/** Makes a part of the video the subject of the next question. */
export function askAboutClip(clip: Moment): void {
  setScope(clip);
  focusAskBox();
}

function clipOf({ moment, time, quote, video }: ClipTarget): Clip | undefined {
  const { range } = useSelection.getState();
  const { position, duration } = usePlayer.getState();
  const status = statusOf(video ?? useSession.getState().video);
  if (!status) return undefined;
  // The selection lies on top of the lanes, so a click inside it means the selection.
  const inRange = range && time !== undefined && time >= range.start && time <= range.end ? range : undefined;
  return {
    video: status.video.id,
    range: inRange ?? moment ?? around(time ?? position, clipAroundPoint, duration),
    time: time ?? moment?.start ?? position,
    quote,
    hasPicture: status.video.media.picture !== undefined,
    isStill: isStill(status.video.media),
  };
}

function groupsFor({ quote, hasPicture, isStill: still }: Clip, { moment, time }: ClipTarget): ClipMenuItem[][] {
  const item = (command: ClipCommand, text: string, enabled = true): ClipMenuItem => ({ command, text, enabled });
  const isPlayhead = moment === undefined && time === undefined;
  const isIdle = useChat.getState().video.running === null;
  return [
    [
      item('ask-about-clip', t('clipMenu.ask'), !still),
      item('find-similar', t('clipMenu.findSimilar'), hasPicture),
      item('describe', t(isPlayhead ? 'clipMenu.describeNow' : 'clipMenu.describeThen'), hasPicture && isIdle),
      item('play-clip', t('clipMenu.play'), !still),
    ],
    [
      item('copy-quote', t('clipMenu.copyQuote'), quote !== undefined),
      item('copy-picture', t('clipMenu.copyPicture'), hasPicture),
      item('export-exact', t('clipMenu.exportExact'), !still),
      item('export-lossless', t('clipMenu.exportLossless'), !still),
      ...(isPlayhead && hasPicture && !still ? [item('export-descriptions', t('clipMenu.exportDescriptions'))] : []),
    ],
    [item('clear-selection', t('clipMenu.clearSelection'), useSelection.getState().range !== null)],
  ];
}

async function perform(command: ClipCommand, { video, range, time, quote }: Clip): Promise<void> {
  const isShown = video === useSession.getState().video;
  const needsVideo = command === 'ask-about-clip' || command === 'play-clip' || command === 'describe';
  if (!isShown && needsVideo) await goTo({ video, start: range.start });
  if (command === 'ask-about-clip') askAboutClip(range);
  else if (command === 'describe') await describeAt(time);
  else if (command === 'find-similar') findSimilarTo(video, time);
  else if (command === 'copy-quote') await copyQuote(range, quote);
  else if (command === 'copy-picture') await copySnapshot({ video, time });
  else if (command === 'play-clip') playClip(range);
  else if (command === 'clear-selection') clearSelection();
  else if (command === 'export-descriptions') await saveDescriptionsOf(video);
  else void exportClip(video, range, command === 'export-exact' ? 'exact' : 'lossless');
}

async function saveDescriptionsOf(id: VideoId): Promise<void> {
  const status = statusOf(id);
  if (status) await saveDescriptions(status.video);
}

async function copyQuote(clip: Moment, quote: string | undefined): Promise<void> {
  await navigator.clipboard.writeText(quote ? `${clockRange(clip)} ${quote}` : clockRange(clip));
  notify('info', t('notice.copied'));
}
