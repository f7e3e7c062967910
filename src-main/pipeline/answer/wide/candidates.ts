import type { VideoId } from '../../../domain/video.ts';
import { labelsAsked, type LabelsAsked } from '../question/labels-asked.ts';
import { isOfSpeech } from '../question/of-speech.ts';
import { speechLabel } from '../told-labels.ts';
import type { FittingLine } from '../lines.ts';
import type { WideScene } from './wide-scene.ts';

/** The videos that may answer a question which names something, the likeliest first. The rest need not be read. */
export async function candidates(wide: WideScene): Promise<VideoId[]> {
  const { intent, sense, phrases, words, speaker } = wide.question;
  if (isOfSpeech(wide.question)) return wide.videosWith('said');
  if (speaker && words.length === 0 && phrases.length === 0) return wide.videosWith('said');
  const asked = labelsAsked(wide.question);
  const isSound = asked.some(({ kind }) => kind === 'heard');
  if (asked.length > 0) {
    const labelled = labelledVideos(wide, asked);
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

/** Videos in which one of the sounds or things is surely heard or seen. */
export function holding(wide: WideScene, asked: readonly LabelsAsked[]): VideoId[] {
  const speaking = new Set(isOfSpeaking(asked) ? wide.videosWith('said') : []);
  return labelledVideos(wide, asked).filter((id) => {
    const scene = wide.sceneOf(id);
    return speaking.has(id) || asked.some((each) => (scene?.labelled(each).length ?? 0) > 0);
  });
}

function labelledVideos(wide: WideScene, asked: readonly LabelsAsked[]): VideoId[] {
  const speaking = isOfSpeaking(asked) ? wide.videosWith('said') : [];
  return [...new Set([...asked.flatMap((each) => wide.videosLabelled(each)), ...speaking])];
}

function isOfSpeaking(asked: readonly LabelsAsked[]): boolean {
  return asked.some(({ kind, roots }) => kind === 'heard' && roots.some(({ name }) => name === speechLabel));
}

function videosWith(
  { answering }: { answering: readonly FittingLine[] },
  fits: (line: FittingLine) => boolean,
): VideoId[] {
  return [...new Set(answering.filter(fits).map(({ evidence }) => evidence.video))];
}
