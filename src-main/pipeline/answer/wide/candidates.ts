import type { VideoId } from '../../../domain/video.ts';
import { soundsAsked } from '../compose/sounds-asked.ts';
import { speechLabel } from '../compose/duration.ts';
import type { FittingLine } from '../lines.ts';
import type { WideScene } from './wide-scene.ts';

/** The videos that may answer a question which names something, the likeliest first. The rest need not be read. */
export async function candidates(wide: WideScene): Promise<VideoId[]> {
  const { intent, sense, phrases } = wide.question;
  const sounds = soundsAsked(wide.question);
  if (sounds) {
    const speaking = sounds.roots.some(({ name }) => name === speechLabel) ? wide.videosSpeaking() : [];
    const hearing = [...new Set([...wide.videosHearing(sounds), ...speaking])];
    if (hearing.length > 0 || sense === 'heard' || intent === 'count' || intent === 'duration') return hearing;
    return videosWith(await wide.fittingLines(), ({ share }) => share === 1);
  }
  if (intent === 'count' && sense === 'said') return wide.videosSaying();
  const saying = phrases.length > 0 ? wide.videosSaying() : [];
  const answering = videosWith(await wide.fittingLines(), () => true);
  if (saying.length > 0 || answering.length > 0 || sense === 'said') return [...new Set([...saying, ...answering])];
  const meant = await wide.meantSounds();
  return meant ? wide.videosHearing(meant) : [];
}

function videosWith(
  { answering }: { answering: readonly FittingLine[] },
  fits: (line: FittingLine) => boolean,
): VideoId[] {
  return [...new Set(answering.filter(fits).map(({ evidence }) => evidence.video))];
}
