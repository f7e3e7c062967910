import type { VideoStatus } from '../../../src-main/domain/engine.ts';
import type { ErrorCode } from '../../../src-main/domain/errors.ts';
import type { ProxySegment } from '../../../src-main/domain/proxy.ts';
import type { Calls } from '../../../src-preload/contract/types.ts';
import { samplePictures, similarPictures } from './pictures.ts';
import { otherVideos } from './videos.ts';

type Verb = 'getWaveform' | 'getPictures' | 'getPoster' | 'getSheet' | 'getFrames' | 'getProxy' | 'findSimilar';
type Verbs = { [Name in Verb]: (input: Calls[Name]['input']) => Promise<Calls[Name]['output']> };

/** What the page gets of pictures and sound, as far as the videos are indexed. */
export function mediaVerbs(
  statuses: ReadonlyMap<string, VideoStatus>,
  Failure: new (code: ErrorCode, message: string) => Error,
): Verbs {
  return {
    async getWaveform({ video, within, buckets }) {
      const status = statuses.get(video);
      const doneTo = status?.stages[0]?.doneTo ?? 0;
      const peaks = Array.from({ length: buckets }, (_, bucket) => {
        const time = within.start + ((bucket + 0.5) / buckets) * (within.end - within.start);
        if (time > doneTo) return -1;
        const slow = 0.35 + 0.3 * Math.sin(time / 5) ** 2;
        return Math.min(
          1,
          Math.abs(slow * (0.55 + 0.45 * Math.sin(time * 7.1) * Math.sin(time * 23.7))) +
            (time > 38 && time < 43 ? 0.3 : 0),
        );
      });
      return { peaks, doneTo };
    },
    async getPictures({ video, from = 0 }) {
      const doneTo = statuses.get(video)?.stages.find(({ stage }) => stage === 'shots')?.doneTo ?? 0;
      return samplePictures(doneTo, from);
    },
    async getPoster({ video }) {
      const doneTo = statuses.get(video)?.stages.find(({ stage }) => stage === 'shots')?.doneTo ?? 0;
      return { thumbnail: samplePictures(doneTo).thumbnails.at(12) ?? null };
    },
    findSimilar: async (asked) => ({ hits: 'picture' in asked ? [] : similarPictures(asked.video) }),
    async getSheet() {
      throw new Failure('PICTURE_UNKNOWN', 'Pages get sheets by their address.');
    },
    getFrames: async ({ within }) => {
      // The sample has 24 frames a second, and keyframes twice in five seconds.
      const first = Math.max(0, Math.floor(within.start * 24));
      const times = Array.from({ length: Math.ceil(within.end * 24) - first }, (_, at) => (first + at) / 24);
      return { times, keyframes: times.filter((_, at) => (first + at) % 60 === 0) };
    },
    async getProxy({ video, at }) {
      if (video !== otherVideos.converted.id)
        throw new Failure(
          'FFMPEG_FAILED',
          `The prores of ${statuses.get(video)?.video.name} cannot be decoded at 0:00.`,
        );
      const response = await fetch(`/test-media/proxy/${at}`);
      const { start, end, type } = JSON.parse(response.headers.get('x-segment')!) as Omit<ProxySegment, 'mp4'>;
      return { start, end, type, mp4: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}
