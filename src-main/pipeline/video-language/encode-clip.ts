import { toAppError } from '../../domain/errors.ts';
import type { WhyNoSound } from '../../domain/pack-answer.ts';
import type { Moment } from '../../domain/time.ts';
import { isStill } from '../../domain/still-pictures.ts';
import type { Video } from '../../domain/video.ts';
import type { RunOptions } from '../../inference/session.ts';
import type { Size } from '../../media/picture-size.ts';
import type { ClipReader } from '../../media/read-clip.ts';
import type { FramePolicy } from '../../models/video-language/frames/sampling.ts';
import type { EncodedClip, VideoLanguageModel } from '../../models/video-language/model.ts';
import { resampleFilterOf } from '../../models/video-language/encoders/sound-input.ts';
import type { SoftTokens } from '../../models/video-language/prompt-places.ts';
import type { SoftTokenKey, SoftTokenRepository } from '../../store/soft-token-repository.ts';
import { chosenTimes, evenTimes, longestListed } from './choose-frames.ts';
import { readClipSound } from './clip-sound.ts';

/** Version of how pictures and sound are made ready for packs; raised with every change, so that what was made before is not taken. */
export const preparation = 'rules-2';

/** What clips are encoded with. */
export interface ClipParts {
  model: VideoLanguageModel;
  reader: Pick<ClipReader, 'frameTimes' | 'frames' | 'sound'>;
  /** Where what was made is kept, so that a clip is looked at and listened to once. */
  kept: Pick<SoftTokenRepository, 'get' | 'keep'>;
  /** Media times at which shots of a video begin. */
  shots: (video: Video) => readonly number[];
}

/** What of a clip is wanted. */
export interface ClipWish {
  moment: Moment;
  /** Most frames. */
  frames: number;
  withSound: boolean;
  /** How frames are chosen; as the pack was taught where it is not given. */
  policy?: FramePolicy | undefined;
  signal?: AbortSignal | undefined;
}

/** Looks at the frames of a clip and listens to its sound, as far as this was not done before. */
export async function encodeClip(parts: ClipParts, video: Video, wish: ClipWish): Promise<EncodedClip> {
  const { moment } = wish;
  const seen = video.media.picture ? await look(parts, video, wish) : undefined;
  const heard = await listen(parts, video, wish);
  return {
    moment,
    isStill: isStill(video.media),
    frames: seen?.frames ?? [],
    ...(seen && { pictures: seen.pictures }),
    ...(typeof heard === 'string' ? { withoutSound: heard } : { sound: heard }),
  };
}

async function look(
  parts: ClipParts,
  video: Video,
  { moment, frames: wanted, policy, signal }: ClipWish,
): Promise<{ frames: number[]; pictures: SoftTokens } | undefined> {
  const { model, reader } = parts;
  const { frames } = model.manifest;
  if (!frames) return undefined;
  const length = moment.end - moment.start;
  const times =
    length <= longestListed
      ? (await reader.frameTimes(video, moment, signal)).filter((time) => time < moment.end)
      : evenTimes(moment, video.media.picture?.framesPerSecond ?? 0);
  const isPart = length < video.media.duration;
  const choice = { moment, times, shots: parts.shots(video), wanted, isPart };
  const features = await featuresOf(parts, video, chosenTimes(frames, choice, policy), signal);
  if (features.size === 0) return undefined;
  const seen = [...features.keys()];
  const key = keyOf(parts, video, { content: 'pictures', moment, frames: seen });
  const made = () => model.pictureTokens([...features.values()], optionsOf(signal));
  const pictures = await madeOnce(parts, key, made);
  return pictures && { frames: seen, pictures };
}

/** What frames look like, by their times. Those that were not looked at before are decoded, and kept one by one. */
async function featuresOf(
  parts: ClipParts,
  video: Video,
  times: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Map<number, Float32Array>> {
  const { model, reader, kept } = parts;
  const keyAt = (time: number) => keyOf(parts, video, { content: 'frame', moment: { start: time, end: time } });
  const known = new Map(times.map((time) => [time, kept.get(keyAt(time))]));
  const missing = times.filter((time) => !known.get(time));
  if (missing.length > 0)
    for await (const { asked, picture } of reader.frames(video, missing, sizeFor(model, video), signal)) {
      const features = (await model.frameFeatures(picture, optionsOf(signal))).slice();
      for (const time of asked) {
        kept.keep(keyAt(time), features);
        known.set(time, features);
      }
    }
  // Times whose frames cannot be decoded are left out.
  return new Map([...known].filter((each): each is [number, Float32Array] => each[1] !== undefined));
}

/**
 * Where ffmpeg can bring frames to the encoder's square as the originals do, it does; else the pack's own filter, from the whole frame.
 * That is Pillow's, by which the originals read still pictures, too.
 */
function sizeFor({ manifest: { vision } }: VideoLanguageModel, { media }: Video): Size | undefined {
  const byFfmpeg = vision?.resize === 'squash' && vision.interpolation === 'bicubic' && !isStill(media);
  return byFfmpeg ? { width: vision.size, height: vision.size } : undefined;
}

async function listen(
  parts: ClipParts,
  video: Video,
  { moment, withSound, signal }: ClipWish,
): Promise<SoftTokens | WhyNoSound> {
  const { model, reader } = parts;
  if (!withSound) return 'not-asked';
  if (!model.listens) return 'pack-does-not-listen';
  if (video.media.audio.length === 0) return 'no-sound-track';
  const reading = { reader, filter: resampleFilterOf(model.manifest), signal };
  try {
    const tokens = await madeOnce(parts, keyOf(parts, video, { content: 'sound', moment }), async () =>
      model.soundTokens(await readClipSound(reading, video, moment), optionsOf(signal)),
    );
    return tokens ?? 'too-short';
  } catch (error) {
    // The original goes on without sound that cannot be read, and so do we; but we say so.
    if (/^(MEDIA_|FFMPEG_FAILED)/.test(toAppError(error).code)) return 'unreadable';
    throw error;
  }
}

/** Kept rows as soft tokens, or those that are made now. */
async function madeOnce(
  { kept, model }: ClipParts,
  key: SoftTokenKey,
  make: () => Promise<Float32Array | undefined>,
): Promise<SoftTokens | undefined> {
  const before = kept.get(key);
  const rows = before ?? (await make());
  if (!rows) return undefined;
  if (!before) kept.keep(key, rows);
  return model.softTokens(JSON.stringify(key), rows, key.frames?.length ?? 0);
}

function keyOf(
  { model: { manifest } }: ClipParts,
  video: Video,
  content: Pick<SoftTokenKey, 'content' | 'moment' | 'frames'>,
): SoftTokenKey {
  return { video: video.id, pack: manifest.pack, version: `${manifest.version} ${preparation}`, ...content };
}

function optionsOf(signal: AbortSignal | undefined): RunOptions {
  return signal ? { signal } : {};
}
