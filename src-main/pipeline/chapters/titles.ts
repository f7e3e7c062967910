import type { ChapterStart } from '../../domain/chapters.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { coveredSeconds, overlap, type Moment } from '../../domain/time.ts';
import type { Material } from './material.ts';
import { spokenTitle } from './spoken-title.ts';

/** A title on screen is looked for in so much of a chapter, and in no more seconds. */
const opening = { share: 0.35, seconds: 40 };
/** A title has so many letters, and is so many times as high as the usual text of the video. */
const titleLength = { least: 4, most: 70 };
const titleHeight = 1.25;
const titleScore = 0.85;
/** Labels of which the model was never so sure tell nothing. */
const sureLabel = 0.5;
/** What names a chapter is seen, or heard, in so much of it: what comes for a moment may be a mistake. */
const leastShare = { seen: 0.25, heard: 0.15 };
/** Labels that every other video has. */
const plain = new Set(['Silence', 'Speech', 'Music', 'Inside, small room']);

/**
 * Names chapters by what is in them, word for word: a title that stands on screen as they begin, else the phrase that tells most of what is
 * said there and nowhere else, else what is seen or heard there more than elsewhere. What nothing stands out in has no title.
 */
export function titled(chapters: readonly Moment[], material: Material): ChapterStart[] {
  const used = new Set<string>();
  return chapters.map((chapter, at) => {
    const title =
      writtenTitle(chapter, material) ??
      spokenTitle(chapters, at, material) ??
      labelTitle(material.seen, chapters, at, { used, least: leastShare.seen }) ??
      labelTitle(material.heard, chapters, at, { used, least: leastShare.heard });
    if (!title || used.has(title.text)) return { start: chapter.start };
    used.add(title.text);
    const { id, kind } = title.evidence;
    return { start: chapter.start, title: title.text, from: { evidence: id, kind } };
  });
}

/** Words of a piece of evidence that name a chapter. */
export interface FoundTitle {
  text: string;
  evidence: Evidence;
}

/** The largest text in the opening, where it stands out by its height, and does not stand there all along. */
function writtenTitle({ start, end }: Moment, { written, duration }: Material): FoundTitle | undefined {
  const within = { start, end: start + Math.min(opening.seconds, opening.share * (end - start)) };
  const usual = middle(written.map(({ box }) => box?.height ?? 0));
  const stands = (text: string): number =>
    written.reduce((sum, line) => (line.text === text ? sum + line.end - line.start : sum), 0);
  const [largest] = written
    .filter((line) => line.start >= within.start - 1 && line.start < within.end && isTitleLike(line))
    .filter(({ text, box }) => (box?.height ?? 0) >= titleHeight * usual && stands(text) < duration / 2)
    .sort((a, b) => (b.box?.height ?? 0) - (a.box?.height ?? 0));
  return largest && { text: largest.text, evidence: largest };
}

function isTitleLike({ text, score }: Evidence): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return score >= titleScore && letters >= titleLength.least && text.length <= titleLength.most;
}

/** The label that lasts longer here than elsewhere, as far as the model was sure of it; none that names an earlier chapter. */
function labelTitle(
  labelled: readonly Evidence[],
  chapters: readonly Moment[],
  at: number,
  { used, least }: { used: ReadonlySet<string>; least: number },
): FoundTitle | undefined {
  const chapter = chapters[at]!;
  const inside = labelled.filter(
    (piece) => overlap(piece, chapter) > 0 && !plain.has(piece.text) && !used.has(piece.text),
  );
  const ranked = [...Map.groupBy(inside, ({ text }) => text)]
    .filter(([, pieces]) => pieces.some(({ score }) => score >= sureLabel))
    .map(([text, pieces]) => {
      const share = (one: Moment): number =>
        labelled.reduce((sum, piece) => (piece.text === text ? sum + piece.score * overlap(piece, one) : sum), 0) /
        Math.max(1, one.end - one.start);
      const elsewhere = Math.max(0, ...chapters.filter((_, other) => other !== at).map(share));
      return { text, pieces, worth: share(chapter) - elsewhere };
    })
    .filter(({ pieces, worth }) => worth > 0 && filled(pieces, chapter) >= least)
    .sort((a, b) => b.worth - a.worth);
  const best = ranked[0];
  if (!best) return undefined;
  const surest = best.pieces.reduce((top, piece) => (piece.score > top.score ? piece : top));
  return { text: best.text, evidence: surest };
}

/** Share of a chapter that the pieces fill. */
function filled(pieces: readonly Moment[], { start, end }: Moment): number {
  const inside = pieces.map((piece) => ({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) }));
  return coveredSeconds(inside) / (end - start);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
