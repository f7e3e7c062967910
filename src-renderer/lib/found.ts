import type { Hit, HitReason } from '../../src-main/domain/answer.ts';
import type { EvidenceId, EvidenceKind } from '../../src-main/domain/evidence.ts';
import type { Thumbnail } from '../../src-main/domain/picture.ts';
import type { SimilarHit } from '../../src-main/domain/similar.ts';
import type { Moment } from '../../src-main/domain/time.ts';
import type { VideoId } from '../../src-main/domain/video.ts';

/** A moment that a search has found. */
export interface Found extends Moment {
  /** Tells it from the others of one result. */
  key: string;
  video: VideoId;
  path: string;
  kind: EvidenceKind;
  thumbnail?: Thumbnail | undefined;
  /** What was found by words, and why. */
  evidence?: EvidenceId;
  text?: string;
  reasons?: readonly HitReason[];
  /** It may be there, but no model was sure enough for evidence. */
  perhaps?: boolean;
  /** How much it looks like a picture. */
  alike?: Pick<SimilarHit, 'reason' | 'similarity'>;
}

export function foundByWords({ evidence, video, path, kind, start, end, text, reasons, thumbnail }: Hit): Found {
  const found = { video, path, kind, start, end, text, reasons, thumbnail };
  if (evidence !== undefined) return { key: `${evidence}`, evidence, ...found };
  const perhaps = reasons.some(({ by }) => by === 'perhaps');
  return { key: `${video} ${kind} ${start}`, ...found, perhaps };
}

export function foundByPicture({ video, path, start, end, thumbnail, reason, similarity }: SimilarHit): Found {
  const key = `${video} ${start}`;
  return { key, video, path, kind: 'seen', start, end, thumbnail, alike: { reason, similarity } };
}
