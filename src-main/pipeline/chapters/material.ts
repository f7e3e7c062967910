import type { Evidence, EvidenceId } from '../../domain/evidence.ts';
import type { Video } from '../../domain/video.ts';
import type { Library } from '../../store/library.ts';

/** What chapters are made of: everything that was noticed in a video, with what lines mean and frames look like. */
export interface Material {
  duration: number;
  said: Evidence[];
  written: Evidence[];
  seen: Evidence[];
  heard: Evidence[];
  /** Media times at which shots begin. */
  shots: readonly number[];
  /** Unit vectors of lines that are said and written; of another version of the model none are given. */
  meaning: ReadonlyMap<EvidenceId, Float32Array>;
  /** What chosen frames look like, in order of time. */
  frames: readonly { time: number; features: Float32Array }[];
}

/** The part of the library that chapters are made from. */
export type ChapterSources = Pick<Library, 'evidence' | 'search' | 'features' | 'pictures'>;

export function materialOf(library: ChapterSources, { id, media }: Video, vectorsVersion: string): Material {
  const all = library.evidence.list({ video: id });
  const { said = [], written = [], seen = [], heard = [] } = Object.groupBy(all, ({ kind }) => kind);
  const lines = [...said, ...written].map((line) => line.id);
  return {
    duration: media.duration,
    said,
    written,
    seen,
    heard,
    shots: library.pictures.read(id).shots,
    meaning: library.search.vectors(lines, vectorsVersion),
    frames: library.features.all(id),
  };
}
