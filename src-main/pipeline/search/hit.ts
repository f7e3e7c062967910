import type { Hit, HitReason } from '../../domain/answer.ts';
import type { EvidenceKind } from '../../domain/evidence.ts';
import type { VideoId } from '../../domain/video.ts';
import type { Fused } from './fuse.ts';
import type { SearchLibrary } from './ports.ts';

/** Search results as people see them, with the path of each video. */
export function toHits(fused: readonly Fused[], library: Pick<SearchLibrary, 'videos'>): Hit[] {
  const pathOf = pathsOf(library);
  return fused.map(({ evidence, score, reasons }) => ({
    evidence: evidence.id,
    video: evidence.video,
    path: pathOf(evidence.video),
    kind: evidence.kind,
    start: evidence.start,
    end: evidence.end,
    text: evidence.text,
    score,
    reasons,
    why: whyOf(evidence.kind, reasons),
  }));
}

/** Tells the path of videos; each is read once. */
export function pathsOf({ videos }: Pick<SearchLibrary, 'videos'>): (video: VideoId) => string {
  const paths = new Map<VideoId, string>();
  return (video) => {
    const path = paths.get(video) ?? videos.get(video)?.path ?? '';
    paths.set(video, path);
    return path;
  };
}

/** Seconds after which a frame of the moment is surely chosen. */
const settled = 2;

/** The hits with what their videos show at these moments, as far as it is known. */
export function withThumbnails(hits: readonly Hit[], { pictures }: Pick<SearchLibrary, 'pictures'>): Hit[] {
  return hits.map((hit) => {
    // Where it begins, a picture may not show yet what is found.
    const time = Math.min((hit.start + hit.end) / 2, hit.start + settled);
    const thumbnail = pictures.thumbnailAt(hit.video, time);
    return { ...hit, ...(thumbnail && { thumbnail }) };
  });
}

/** For example: `said “dog”, “bark”; close in meaning`. */
export function whyOf(kind: EvidenceKind, reasons: readonly HitReason[]): string {
  return reasons.map((reason) => phraseOf(kind, reason)).join('; ');
}

function phraseOf(kind: EvidenceKind, reason: HitReason): string {
  if (reason.by === 'answer') return 'answers the question';
  if (reason.by === 'meaning') return 'close in meaning';
  if (reason.by === 'perhaps') return `perhaps ${kind}: ${reason.label}`;
  return reason.by === 'label'
    ? `${kind}: ${reason.label}`
    : `${kind} ${reason.words.map((word) => `“${word}”`).join(', ')}`;
}
