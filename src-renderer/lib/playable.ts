import type { MediaInfo, PictureTrack } from '../../src-main/domain/video.ts';

/** What keeps the player from playing a file by itself, with ffmpeg's name for it. */
export interface Obstacle {
  part: 'picture' | 'sound' | 'file';
  codec: string;
}

/** `HTMLMediaElement.canPlayType`: empty where the player knows that it cannot. */
type CanPlay = (type: string) => string;

// The one list of what Chromium plays: by ffmpeg's names, how Chromium is asked. What is left out it has no decoder for.

const containers = new Set(['mp4', 'matroska', 'ogg', 'wav', 'mp3', 'flac', 'aac']);
const pictureTypes: Readonly<Record<string, string>> = {
  h264: 'video/mp4; codecs="avc1.640028"',
  hevc: 'video/mp4; codecs="hvc1.1.6.L120.B0"',
  vp8: 'video/webm; codecs="vp8"',
  vp9: 'video/webm; codecs="vp9"',
  av1: 'video/mp4; codecs="av01.0.08M.08"',
};
/** HEVC with 10 bits is another profile, which graphics hardware may lack. */
const hevcMain10 = 'video/mp4; codecs="hvc1.2.4.L120.B0"';
const wave = 'audio/wav; codecs="1"';
const soundTypes: Readonly<Record<string, string>> = {
  aac: 'audio/mp4; codecs="mp4a.40.2"',
  mp3: 'audio/mpeg',
  opus: 'audio/webm; codecs="opus"',
  vorbis: 'audio/webm; codecs="vorbis"',
  flac: 'audio/flac',
  ac3: 'audio/mp4; codecs="ac-3"',
  eac3: 'audio/mp4; codecs="ec-3"',
  pcm_u8: wave,
  pcm_s16le: wave,
  pcm_s16be: wave,
  pcm_s24le: wave,
  pcm_s32le: wave,
  pcm_f32le: wave,
  pcm_alaw: wave,
  pcm_mulaw: wave,
};

/**
 * What of a file the player is known not to play: its kind, its picture or its first sound track. Undefined says that it is worth
 * a try: a picture may still turn out to have no size.
 */
export function obstacleIn(
  { container, startTime, picture, audio }: MediaInfo,
  canPlay: CanPlay,
): Obstacle | undefined {
  const plays = (type: string | undefined): boolean => type !== undefined && canPlay(type) !== '';
  const [sound] = audio;
  if (picture && !plays(pictureType(picture))) return { part: 'picture', codec: picture.codec };
  // Chromium says nothing of such sound: the picture plays in silence.
  if (sound && !plays(soundTypes[sound.codec])) return { part: 'sound', codec: sound.codec };
  // In an MP4 file whose clock does not begin at 0 it cannot seek.
  const opens = containers.has(container) && (container !== 'mp4' || startTime <= 0.5);
  return opens ? undefined : { part: 'file', codec: container };
}

function pictureType({ codec, pixelFormat }: PictureTrack): string | undefined {
  return codec === 'hevc' && pixelFormat.includes('10') ? hevcMain10 : pictureTypes[codec];
}
