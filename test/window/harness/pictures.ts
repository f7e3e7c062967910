import type { Pictures } from '../../../src-main/domain/picture.ts';
import type { SimilarHit } from '../../../src-main/domain/similar.ts';
import { sampleVideo } from './videos.ts';

const shots = [0, 5, 9.3, 12, 13.9, 16.5, 16.8, 18.1, 21.9, 23.8, 25.9, 27.4, 28.3, 32.2, 35, 40.2, 47.5, 48.5];

/** Shots of the sample, and a thumbnail every two seconds, as far as indexing has come, from a media time on. */
export function samplePictures(doneTo: number, from = 0): Pictures {
  const size = { width: 160, height: 90 };
  const thumbnails = Array.from({ length: 26 }, (_, at) => ({
    time: at * 2 + 0.2,
    sheet: 1,
    x: (at % 8) * size.width,
    y: Math.floor(at / 8) * size.height,
    ...size,
  }));
  return {
    doneTo,
    shots: shots.filter((start) => start >= from && start < doneTo),
    thumbnails: thumbnails.filter(({ time }) => time >= from && time < doneTo),
  };
}

/** What is said to look like any moment of the sample. */
export function similarPictures(video: string): SimilarHit[] {
  const [first, second] = samplePictures(Infinity).thumbnails;
  const hit = { video, path: sampleVideo.path };
  return [
    { ...hit, start: 0, end: 2.2, time: 0.2, similarity: 0.99, reason: 'same picture', thumbnail: first! },
    { ...hit, start: 2.2, end: 5, time: 2.2, similarity: 0.81, reason: 'looks alike', thumbnail: second! },
  ];
}
