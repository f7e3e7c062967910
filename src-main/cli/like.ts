import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Engine } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { AskedPicture, SimilarHit } from '../domain/similar.ts';
import { parseTime } from './arguments.ts';
import { formatMoment } from '../domain/time.ts';

/** What `--like` names: a picture file, or a video with a time, such as `talk.mp4@1:23`. */
export type Like = { picture: string } | { file: string; time: number };

/** @throws InvalidArgumentError when what follows the last `@` is no time */
export function parseLike(text: string): Like {
  const at = text.lastIndexOf('@');
  if (at <= 0 || existsSync(text)) return { picture: resolve(text) };
  return { file: resolve(text.slice(0, at)), time: parseTime(text.slice(at + 1)) };
}

/** @throws AppError FILE_*, VIDEO_UNKNOWN for a video that is not in the library */
export async function askedPicture(engine: Engine, like: Like, signal: AbortSignal): Promise<AskedPicture> {
  if ('picture' in like) return like;
  const [video] = (await engine.findVideos({ paths: [like.file] }, { signal })).videos;
  if (video !== undefined) return { video, time: like.time };
  throw new AppError('VIDEO_UNKNOWN', `${like.file} is not in the library; run \`sightsound index\` on it first.`);
}

export function similarJson({ video, path, start, end, time, similarity, reason }: SimilarHit): object {
  return { video, path, start, end, time, similarity, reason };
}

export function similarLines(hit: SimilarHit): string {
  return `${formatMoment(hit).padEnd(11)}  ${hit.reason.padEnd(12)}  ${hit.similarity.toFixed(2)}\n             ${hit.path}`;
}
