import { cutWhereItChanges } from '../../kernels/segmentation.ts';
import type { Material } from './material.ts';
import { placesToCut } from './places.ts';
import { tracksOf } from './tracks.ts';

/** A shorter video has no chapters. */
const shortestVideo = 60;
/** Chapters are no shorter than this, in seconds, as players and video sites want them. */
const shortestChapter = 10;
/** What a chapter must explain, in what neighbours differ by anyway: a cut anywhere explains 1. */
const penalty = 1.3;
/** Worth of the best place to cut, in the same terms. */
const bestPlace = 0.5;

/** Media times in seconds at which chapters begin, the first at 0; none where the video is short or of one piece. */
export function chapterStarts(material: Material): number[] {
  const { duration } = material;
  if (duration < shortestVideo) return [];
  const { times, quality } = placesToCut(material);
  const tracks = tracksOf(material, times);
  if (tracks.length === 0) return [];
  const unit = tracks.reduce((sum, one) => sum + one.importance, 0);
  const found = cutWhereItChanges(tracks, {
    places: times,
    worth: quality.map((one) => one * bestPlace * unit),
    shortest: Math.max(shortestChapter, duration / 40),
    penalty: penalty * unit,
    most: mostChapters(duration),
  });
  return found.length > 1 ? found.map((at) => times[at]!) : [];
}

/** About 6 for five minutes, 9 for ten, 19 for an hour. */
function mostChapters(duration: number): number {
  return Math.round(2 + 2.2 * Math.sqrt(duration / 60));
}
