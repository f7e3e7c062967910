import { resolve } from 'node:path';
import type { Answer, AskRequest } from '../domain/answer.ts';
import type { Engine } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { Video, VideoId } from '../domain/video.ts';
import type { CommandContext } from './command.ts';
import { refuseEmpty } from './empty-library.ts';
import { withEitherEngine } from './engine.ts';
import { complain, tell } from './terminal.ts';

/** What came of a question to several videos. */
export interface SeveralAnswered {
  answer: Answer;
  /** The videos that were asked about. */
  videos: Video[];
}

/** Asks about all videos in files and folders, or about the whole library. Nothing is indexed for it; what is missing is told. */
export async function askSeveral(
  context: CommandContext,
  paths: readonly string[] | 'all',
  { question, language }: Pick<AskRequest, 'question' | 'language'>,
): Promise<SeveralAnswered> {
  return await withEitherEngine(context, async (engine) => {
    await refuseEmpty(engine, context);
    const videos = paths === 'all' ? paths : await knownVideos(engine, paths, context.signal);
    const { answer } = await engine.ask(
      { videos, question, ...(language && { language }) },
      { signal: context.signal },
    );
    const known = (await engine.listVideos({})).map(({ video }) => video);
    return { answer, videos: videos === 'all' ? known : known.filter(({ id }) => videos.includes(id)) };
  });
}

async function knownVideos(engine: Engine, paths: readonly string[], signal: AbortSignal): Promise<VideoId[]> {
  const { videos, unknown, unreadable } = await engine.findVideos(
    { paths: paths.map((path) => resolve(path)) },
    { signal },
  );
  for (const folder of unreadable) complain(`The folder ${folder} cannot be read.`, 'FILE_UNREADABLE');
  if (unknown.length === 0) return videos;
  const command = `sightsound index ${paths.map(quotedForShell).join(' ')}`;
  const [first, ...others] = unknown;
  const missing = others.length === 0 ? `${first!} is` : `${unknown.length} files are`;
  if (videos.length === 0)
    throw new AppError('VIDEO_UNKNOWN', `${missing} not in the library yet: run \`${command}\` first.`);
  tell(
    `${missing} not in the library yet: run \`${command}\` to ask about ${others.length === 0 ? 'it' : 'them'} too.`,
  );
  return videos;
}

function quotedForShell(path: string): string {
  return /^[\w./@:+-]+$/.test(path) ? path : `"${path.replace(/["\\$`]/g, '\\$&')}"`;
}
