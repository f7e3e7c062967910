import type { CallOptions } from '../../domain/engine.ts';
import { throwIfCancelled } from '../../domain/errors.ts';
import type { SimilarHit, SimilarRequest, SimilarResult } from '../../domain/similar.ts';
import type { Moment } from '../../domain/time.ts';
import type { VideoId } from '../../domain/video.ts';
import { looksSame } from '../../kernels/picture-hash.ts';
import type { SimilarFrame } from '../../store/feature-repository.ts';
import { askedLook, type LookParts } from './asked-look.ts';
import { shotParts } from './shot-parts.ts';
import { leastAlike } from './thresholds.ts';

export interface SimilarParts extends LookParts {
  /** Version of the stage that makes features; those of another one cannot be compared. */
  scenesVersion: string;
}

const fewest = 20;
/** Frames that are looked at for one result; each shot has some. */
const mostFrames = 5000;

/**
 * Finds the shots that look like a picture, in all videos or some: the same pictures first, then by likeness. The shot that the
 * picture itself is from is left out.
 *
 * @throws AppError as `askedLook`
 */
export async function findSimilar(
  parts: SimilarParts,
  { videos, limit = fewest, ...asked }: SimilarRequest,
  { signal }: CallOptions<never> = {},
): Promise<SimilarResult> {
  throwIfCancelled(signal);
  const { features, hash, shot: except } = await askedLook(parts, asked, signal);
  const scope = { videos: comparable(parts, videos), least: leastAlike, limit: mostFrames, except };
  const found = parts.library.features.nearest(features, scope);
  return {
    hits: bestFirst(mergedByShot(parts, found, hash))
      .slice(0, limit)
      .map((hit) => withPicture(parts, hit)),
  };
}

function comparable({ library, scenesVersion }: SimilarParts, videos: readonly VideoId[] | undefined): VideoId[] {
  const wanted = videos ?? library.videos.list().map(({ id }) => id);
  return wanted.filter((id) =>
    library.stages.list(id).some(({ stage, version }) => stage === 'scenes' && version === scenesVersion),
  );
}

/** One hit of each shot, from its first frame that is alike to its last. @param found the most alike first */
function mergedByShot({ library }: SimilarParts, found: readonly SimilarFrame[], hash: Uint8Array): SimilarHit[] {
  const hits = new Map<string, SimilarHit>();
  for (const [video, frames] of Map.groupBy(found, (frame) => frame.video)) {
    const known = library.videos.get(video);
    if (!known) continue;
    const partOf = shotParts(library.pictures.frames(video), known.media.duration);
    for (const { time, shot, similarity, hash: other } of frames) {
      const part = partOf.get(time) ?? { start: time, end: time };
      const reason = looksSame(hash, other) ? 'same picture' : 'looks alike';
      const before = hits.get(`${video} ${shot}`);
      const hit = { video, path: known.path, ...part, time, similarity: Math.min(1, similarity), reason } as const;
      hits.set(`${video} ${shot}`, before ? joined(before, hit) : hit);
    }
  }
  return [...hits.values()];
}

/** The moment over both, shown by the frame that is the same, or else by the first. */
function joined(first: SimilarHit, second: SimilarHit): SimilarHit {
  const better = first.reason !== 'same picture' && second.reason === 'same picture' ? second : first;
  const over: Moment = { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
  return { ...better, ...over };
}

function bestFirst(hits: SimilarHit[]): SimilarHit[] {
  const rank = ({ reason }: SimilarHit): number => (reason === 'same picture' ? 0 : 1);
  return hits.sort(
    (a, b) => rank(a) - rank(b) || b.similarity - a.similarity || a.path.localeCompare(b.path) || a.start - b.start,
  );
}

function withPicture({ library }: SimilarParts, hit: SimilarHit): SimilarHit {
  const thumbnail = library.pictures.thumbnailAt(hit.video, hit.time);
  return { ...hit, ...(thumbnail && { thumbnail }) };
}
