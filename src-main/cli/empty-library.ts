import type { Engine } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import { libraryFolder } from '../store/paths.ts';
import type { CommandContext } from './command.ts';

/**
 * Nothing found in nothing would sound like an answer.
 *
 * @throws AppError LIBRARY_MISSING
 */
export async function refuseEmpty(engine: Engine, { library }: CommandContext): Promise<void> {
  if ((await engine.listVideos({})).length > 0) return;
  throw new AppError('LIBRARY_MISSING', `The library in ${libraryFolder(library)} is empty: index a video first.`);
}
