import type { VideoId } from '../../../domain/video.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import { speechLabel } from '../told-labels.ts';
import type { FittingLine } from '../lines.ts';
import type { WideScene } from './wide-scene.ts';

/** The videos that may answer a question which names something, the likeliest first. The rest need not be read. */
export async function candidates(wide: WideScene): Promise<VideoId[]> {
  const { intent, sense, phrases, words, speaker } = wide.question;
  if (speaker && words.length === 0 && phrases.length === 0) return wide.videosSpeaking();
  const asked = labelsAsked(wide.question);
  const isSound = asked.some(({ kind }) => kind === 'heard');
  if (asked.length > 0) {
    const isSpeech = asked.some(
      ({ kind, roots }) => kind === 'heard' && roots.some(({ name }) => name === speechLabel),
    );
    const speaking = isSpeech ? wide.videosSpeaking() : [];
    const labelled = [...new Set([...asked.flatMap((each) => wide.videosLabelled(each)), ...speaking])];
    const isSure = sense === 'heard' || sense === 'seen' || (isSound && (intent === 'count' || intent === 'duration'));
    if (labelled.length > 0 || isSure) return labelled;
    if (isSound) return videosWith(await wide.fittingLines(), ({ share }) => share === 1);
  }
  if (intent === 'count' && sense === 'said') return wide.videosSaying();
  const saying = phrases.length > 0 ? wide.videosSaying() : [];
  const answering = videosWith(await wide.fittingLines(), () => true);
  if (saying.length > 0 || answering.length > 0 || sense === 'said') return [...new Set([...saying, ...answering])];
  const meant = await wide.meantSounds();
  return meant ? wide.videosLabelled({ ...meant, kind: 'heard' }) : [];
}

function videosWith(
  { answering }: { answering: readonly FittingLine[] },
  fits: (line: FittingLine) => boolean,
): VideoId[] {
  return [...new Set(answering.filter(fits).map(({ evidence }) => evidence.video))];
}
