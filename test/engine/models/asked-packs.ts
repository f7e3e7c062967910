import type { RgbPicture } from '../../../src-main/kernels/yuv-picture.ts';
import type { AnswerReport } from '../../../src-main/models/video-language/answer.ts';
import { knownSound } from '../../../src-main/models/video-language/encoders/sound-input.ts';
import type { GenerationSettings } from '../../../src-main/models/video-language/generation/settings.ts';
import type { EncodedClip, VideoLanguageModel } from '../../../src-main/models/video-language/model.ts';
import type { Conversation } from '../../../src-main/models/video-language/prompt/build-prompt.ts';

const picture = (level: number): RgbPicture => ({
  width: 40,
  height: 30,
  rgb: Uint8Array.from({ length: 3600 }, (_, at) => (at * level) % 256),
});
const tone = Float32Array.from({ length: 48_000 }, (_, n) => 0.4 * Math.sin(n / 9));

/** A clip that the model has seen, and heard where it can. */
export async function encoded(model: VideoLanguageModel, key = 'clip'): Promise<EncodedClip> {
  const features: Float32Array[] = [];
  for (const level of [3, 5, 7]) features.push((await model.frameFeatures(picture(level))).slice());
  const sound = await model.soundTokens(knownSound(tone));
  return {
    moment: { start: 100, end: 103 },
    isStill: false,
    frames: [100, 101, 102],
    pictures: model.softTokens(`${key} pictures`, await model.pictureTokens(features), features.length),
    ...(sound ? { sound: model.softTokens(`${key} sound`, sound, 0) } : { withoutSound: 'pack-does-not-listen' }),
  };
}

/** The answer to a conversation on it, with the pieces in which it came. */
export async function answered(
  model: VideoLanguageModel,
  clip: EncodedClip,
  conversation: Conversation,
  settings: Partial<GenerationSettings> = {},
): Promise<AnswerReport & { pieces: string[] }> {
  const answer = model.answer(clip, conversation, { mostNewTokens: 12, ...settings });
  const pieces: string[] = [];
  for (;;) {
    const next = await answer.next();
    if (next.done) return { ...next.value, pieces };
    pieces.push(next.value);
  }
}
