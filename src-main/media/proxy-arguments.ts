import type { MediaInfo, PictureTrack } from '../domain/video.ts';
import { goOnWhereClockRestarts, thinned } from './frames.ts';
import type { Size } from './picture-size.ts';
import type { ProxyEncoder } from './proxy-encoders.ts';
import { proxyChannels, proxyRate } from './proxy-sound.ts';
import { timedInput } from './timed-pipe.ts';

/** Seconds of a segment, a whole number: short, because the first is waited for after every seek. */
export const segmentSeconds = 2;

/** Samples of one block of sound: a segment is a whole number of them, so that sound joins without a seam wherever it begins. */
const blockSamples = proxyRate / 20;
const largest: Size = { width: 1280, height: 720 };
/** Cameras for slow motion write four times as many; no screen shows them. */
const mostPerSecond = 60;
/** Seconds: these containers have no index of keyframes, so that decoding may begin in the middle of a group of pictures. */
const leadIn: Readonly<Record<string, number>> = { mpegts: 3, mpeg: 3 };

/**
 * How ffmpeg makes a proxy from a media time on, which is the start of a segment. Sound comes through stdin, decoded. Sound is
 * FLAC because no other codec that fits into MP4 begins without silence of its own.
 */
export function proxyArguments(path: string, info: MediaInfo, from: number, encoder: ProxyEncoder): string[] {
  const { picture } = info;
  const [sound] = info.audio;
  const graph = [
    picture ? pictureGraph(picture, info, from) : [],
    sound ? `[${picture ? 1 : 0}:a]asetpts=PTS+${from}/TB[sound]` : [],
  ].flat();
  return [
    picture
      ? timedInput(path, Math.max(0, from - (leadIn[info.container] ?? 0)), info.container)
      : ['-nostdin', '-v', 'error'],
    sound ? ['-f', 's16le', '-ar', String(proxyRate), '-ac', String(proxyChannels(sound)), '-i', 'pipe:0'] : [],
    ['-filter_complex', graph.join(';')],
    picture ? pictureOutput(encoder) : [],
    sound ? ['-map', '[sound]', '-c:a', 'flac', '-frame_size', String(blockSamples), '-strict', '-2'] : [],
    ['-avoid_negative_ts', 'disabled', '-use_editlist', '0', '-flush_packets', '1'],
    picture ? [] : ['-frag_duration', String(segmentSeconds * 1e6)],
    ['-movflags', `${picture ? '+frag_keyframe' : ''}+empty_moov+default_base_moof+frag_discont`],
    ['-f', 'mp4', 'pipe:1'],
  ].flat();
}

/**
 * Frames keep their own times. Besides, every segment begins with the frame that is shown at its start, wherever that frame
 * began: it is decoded from the keyframe before, and `streamselect` hands it on once more when a tick of another stream comes.
 * The first frame is shown from the beginning and the last one to the end of the video.
 */
function pictureGraph(picture: PictureTrack, { startTime, duration }: MediaInfo, from: number): string[] {
  const { width, height } = proxySize(picture);
  const time = `st(0,round(PTS-${startTime}/TB))`;
  const frames = [
    goOnWhereClockRestarts,
    'yadif=deint=interlaced',
    'settb=1/90000',
    `setpts='${time};if(eq(N,0),min(ld(0),${from}/TB),ld(0))'`,
    picture.framesPerSecond > mostPerSecond + 1 ? thinned(mostPerSecond) : [],
    picture.framesPerSecond > 0 ? 'tpad=stop=-1:stop_mode=clone' : [],
  ].flat();
  const shown = [
    'streamselect=inputs=2:map=0',
    `trim=start=${from}:end=${duration}`,
    `scale=${width}:${height}:flags=area`,
    'setsar=1',
    'format=yuv420p',
  ];
  return [
    `[0:V:0]${frames.join(',')}[frames]`,
    `color=s=16x16:r=1/${segmentSeconds},settb=1/90000,setpts=PTS+${from}/TB[ticks]`,
    `[frames][ticks]${shown.join(',')}[picture]`,
  ];
}

function pictureOutput({ name, args }: ProxyEncoder): string[] {
  return [
    ['-map', '[picture]', '-c:v', name, ...args, '-g', '100000'],
    ['-force_key_frames', `expr:gte(t,n_forced*${segmentSeconds})`],
    ['-vsync', 'passthrough', '-enc_time_base', '1:90000'],
  ].flat();
}

/** Upright, with square pixels, in even numbers as its codecs want it; never larger than it is. */
function proxySize({ width, height }: PictureTrack): Size {
  const scale = Math.min(1, largest.width / width, largest.height / height);
  const even = (length: number): number => Math.max(2, 2 * Math.round((length * scale) / 2));
  return { width: even(width), height: even(height) };
}
