import type { ListedChapter } from '../../../domain/chapters.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import { touches } from '../../../domain/time.ts';
import { cite, figure, type Draft, type Fact } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { rangeOf } from '../wording/places.ts';
import { silenceLabel } from '../told-labels.ts';

/**
 * One sentence for each chapter of the part that is asked about: `0:34–1:20 “Welcome to the directory”`. It cites what the name was taken
 * from, or where the file or a person named it, what is noticed first there. Where nothing is noticed, nothing is told.
 */
export function chapterClaims(scene: Scene): Draft[] {
  const listed = scene.chapters().chapters;
  return listed.flatMap((chapter, at) => {
    if (!touches(chapter, scene.question.within)) return [];
    const evidence = basisOf(chapter, scene);
    return evidence ? [chapterClaim(scene, chapter, at, evidence)] : [];
  });
}

function chapterClaim(scene: Scene, chapter: ListedChapter, at: number, evidence: Evidence): Draft {
  const { wording } = scene;
  const nameOf = ({ title, from }: ListedChapter): string => {
    if (title === undefined) return nameOf({ ...chapter, ...titleOf(evidence) });
    return from?.kind === 'seen' || from?.kind === 'heard' ? wording.name(from.kind, title) : wording.quote(title);
  };
  // Names and ends are what the library has of chapters now, whoever gave them.
  const facts: Fact[] = [rangeOf, nameOf].map((write) =>
    figure(chapter, () => scene.chapters().chapters[at] ?? chapter, write),
  );
  return { text: facts.map(({ written }) => written).join(' '), citations: [cite(evidence)], facts };
}

/** A chapter that nobody named is called by what is noticed first. */
function titleOf({ text, kind, id }: Evidence): Pick<ListedChapter, 'title' | 'from'> {
  return { title: text, from: { evidence: id, kind } };
}

function basisOf({ start, end, from }: ListedChapter, scene: Scene): Evidence | undefined {
  const noticed = [...scene.spoken(), ...scene.written(), ...scene.seen(), ...scene.heard()];
  if (from) return noticed.find(({ id }) => id === from.evidence);
  return noticed
    .filter((piece) => piece.start >= start && piece.start < end && piece.text !== silenceLabel)
    .sort((a, b) => a.start - b.start)[0];
}
