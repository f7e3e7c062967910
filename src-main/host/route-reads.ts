import { fileVerbs, libraryVerbs, packVerbs, type Engine, type LibraryReader } from '../domain/engine.ts';
import { throwIfCancelled } from '../domain/errors.ts';

/**
 * The writer's engine, in which the reader does what needs no model, so that it never waits for one: the verbs that only read,
 * those on files and packs, and the hits by words with which a search begins.
 */
export function routeReads(writer: Engine, reader: LibraryReader): Engine {
  const reads = Object.fromEntries([...libraryVerbs, ...fileVerbs, ...packVerbs].map((verb) => [verb, reader[verb]]));
  return {
    ...writer,
    ...reads,
    eraseVideo: async (input, options) => {
      await reader.closeProxy(input.video);
      return writer.eraseVideo(input, options);
    },
    search: async (request, { signal, onEvent } = {}) => {
      throwIfCancelled(signal);
      const { hits } = await reader.searchWords(request);
      onEvent?.({ type: 'hits', hits });
      return writer.search(request, { ...(signal && { signal }) });
    },
    async [Symbol.asyncDispose]() {
      await writer[Symbol.asyncDispose]();
      await reader[Symbol.asyncDispose]();
    },
  };
}
