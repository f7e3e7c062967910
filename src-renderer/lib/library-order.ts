import type { VideoStatus } from '../../src-main/domain/engine.ts';
import type { LibraryOrder } from '../../src-main/domain/settings.ts';

const comparisons: Readonly<Record<LibraryOrder, (a: VideoStatus, b: VideoStatus, names: Intl.Collator) => number>> = {
  opened: (a, b) => b.video.openedAt - a.video.openedAt,
  added: (a, b) => b.video.addedAt - a.video.addedAt,
  name: (a, b, names) => names.compare(a.video.name, b.video.name),
  length: (a, b) => b.video.media.duration - a.video.media.duration,
};

/** Every order that there is. */
export const orders = Object.keys(comparisons) as readonly LibraryOrder[];

/** The videos whose names have all words of the filter, in order. @param language BCP 47, for the order of names */
export function shownVideos(
  statuses: readonly VideoStatus[],
  filter: string,
  order: LibraryOrder,
  language: string,
): VideoStatus[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  const names = new Intl.Collator(language, { numeric: true });
  return statuses
    .filter(({ video }) => words.every((word) => plain(video.name).includes(word)))
    .sort((a, b) => comparisons[order](a, b, names));
}

/** Text by which names are found: without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
