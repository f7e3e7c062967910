import { libraryVerbs, type Engine, type LibraryReader, type LibraryVerb } from '../domain/engine.ts';
import { throwIfCancelled } from '../domain/errors.ts';

/**
 * The writer's engine, in which the reader answers what the library alone can answer, so that it never waits for a model:
 * the verbs that only read, and the hits by words with which a search begins.
 */
export function routeReads(writer: Engine, reader: LibraryReader): Engine {
  const reads = Object.fromEntries(libraryVerbs.map((verb) => [verb, reader[verb]])) as Pick<Engine, LibraryVerb>;
  return {
    ...writer,
    ...reads,
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
