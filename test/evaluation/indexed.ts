import type { VideoId } from '../../src-main/domain/video.ts';
import { indexAll, libraryFolder, openEngine } from './library.ts';
import { type Recording, recordings } from './recordings.ts';

/** Looks through those of the recordings that the library does not have yet. @returns the videos of these names */
export async function indexedVideos(names: Iterable<string>): Promise<ReadonlyMap<string, VideoId>> {
  const wanted = new Set(names);
  return await indexedIn(
    libraryFolder(),
    [...recordings.values()].filter(({ name }) => wanted.has(name)),
  );
}

/** The same, of any recordings in a library of their own. */
export async function indexedIn(library: string, wanted: Iterable<Recording>): Promise<ReadonlyMap<string, VideoId>> {
  await using writer = await openEngine(library);
  return await indexAll(writer, wanted, (name, seconds) => {
    if (seconds > 1) console.error(`Indexed ${name} in ${seconds.toFixed(1)} s.`);
  });
}
