import type { ChapterStart, ListedChapter } from '../../src-main/domain/chapters.ts';

/** Chapters closer together than this, in seconds, are one. */
const shortestChapter = 1;

/** What is kept of chapters: their ends follow from their starts. */
export function startsOf(chapters: readonly ListedChapter[]): ChapterStart[] {
  return chapters.map(({ start, title, from }) => ({ start, ...(title && { title }), ...(from && { from }) }));
}

/** Gives a chapter another name; it no longer rests on evidence. An empty one takes the name away. */
function renamed(chapters: readonly ListedChapter[], at: number, title: string): ChapterStart[] {
  const name = title.trim();
  return startsOf(chapters).map((chapter, other) => {
    if (other !== at || name === (chapter.title ?? '')) return chapter;
    return { start: chapter.start, ...(name !== '' && { title: name }) };
  });
}

/** Media times in seconds between which a chapter can begin: those beside it stay. */
export function roomFor(chapters: readonly ListedChapter[], at: number): { least: number; most: number } {
  return {
    least: at === 0 ? 0 : chapters[at - 1]!.start + shortestChapter,
    most: chapters[at]!.end - shortestChapter,
  };
}

/** Moves where a chapter begins, between where those beside it begin; the others stay. */
export function moved(chapters: readonly ListedChapter[], at: number, time: number): ChapterStart[] {
  const { least, most } = roomFor(chapters, at);
  const start = Math.max(least, Math.min(most, time));
  return startsOf(chapters).map((chapter, other) => (other === at ? { ...chapter, start } : chapter));
}

/** Gives a chapter another name and another beginning; undefined where nothing of it is other than before. */
export function edited(
  chapters: readonly ListedChapter[],
  at: number,
  { title, start }: { title: string; start: number },
): ChapterStart[] | undefined {
  const before = chapters[at];
  if (!before || (title.trim() === (before.title ?? '') && start === before.start)) return undefined;
  const places = moved(chapters, at, start);
  return renamed(chapters, at, title).map((chapter, other) => ({ ...chapter, start: places[other]!.start }));
}

/** Lets a chapter begin at a time; undefined where one begins there already. The first list begins with the video. */
export function split(chapters: readonly ListedChapter[], time: number): ChapterStart[] | undefined {
  if (chapters.some(({ start }) => Math.abs(start - time) < shortestChapter)) return undefined;
  const first = chapters.length === 0 && time >= shortestChapter ? [{ start: 0 }] : [];
  return [...first, ...startsOf(chapters), { start: time }].sort((a, b) => a.start - b.start);
}

/** Joins a chapter with the next one, which loses its name. */
export function joined(chapters: readonly ListedChapter[], at: number): ChapterStart[] {
  return startsOf(chapters).toSpliced(at + 1, 1);
}

/** Takes a chapter away: its time goes to the one before, or of the first to the next. */
export function removed(chapters: readonly ListedChapter[], at: number): ChapterStart[] {
  const left = startsOf(chapters).toSpliced(at, 1);
  return at === 0 && left[0] ? [{ ...left[0], start: chapters[0]!.start }, ...left.slice(1)] : left;
}
