import type { MediaInfo } from '../domain/video.ts';

// Measured in Chromium 130 with Electron's ffmpeg: every kind below was played, every kind left out was refused.

const containers = new Set(['mp4', 'matroska', 'ogg', 'wav', 'mp3', 'flac', 'aac']);
const pictureCodecs = new Set(['h264', 'vp8', 'vp9', 'av1']);
const soundCodecs = new Set([
  'aac',
  'mp3',
  'opus',
  'vorbis',
  'flac',
  'pcm_u8',
  'pcm_s16le',
  'pcm_s24le',
  'pcm_s32le',
  'pcm_f32le',
  'pcm_alaw',
  'pcm_mulaw',
  'pcm_s16be',
]);

/** What of a file the window's player plays by itself. Indexing does not depend on it. */
export interface Playability {
  picture: boolean;
  sound: boolean;
  /** One sentence for the person when something will not play. */
  notice?: string;
}

/** Whether the window's player plays the picture and the first sound track. A track that is not there counts as played. */
export function playability({ container, startTime, picture, audio: [sound] }: MediaInfo): Playability {
  if (!containers.has(container)) return refused(`The player does not open ${container} files.`);
  if (container === 'mp4' && startTime > 0.5)
    return refused('The player cannot seek in an MP4 file whose clock does not begin at 0.');
  const shows = !picture || pictureCodecs.has(picture.codec);
  const sounds = !sound || soundCodecs.has(sound.codec);
  if (shows && sounds) return { picture: true, sound: true };
  if (picture?.codec === 'hevc')
    return {
      picture: false,
      sound: sounds,
      notice: 'The player shows HEVC pictures only where the graphics hardware decodes them.',
    };
  const codecs = [shows ? undefined : `${picture.codec} pictures`, sounds ? undefined : `${sound.codec} sound`].filter(
    (part) => part !== undefined,
  );
  return { picture: shows, sound: sounds, notice: `The player does not play ${codecs.join(' and ')}.` };
}

function refused(notice: string): Playability {
  return { picture: false, sound: false, notice };
}
