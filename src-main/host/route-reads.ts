import { libraryVerbs, type Engine, type LibraryVerb } from '../domain/engine.ts';

/** Answers from the library alone, on a connection of its own. */
export type Reader = Pick<Engine, LibraryVerb> & AsyncDisposable;

/** The writer's engine, in which the verbs that only read are answered by the reader and so never wait for a model. */
export function routeReads(writer: Engine, reader: Reader): Engine {
  const reads = Object.fromEntries(libraryVerbs.map((verb) => [verb, reader[verb]])) as Pick<Engine, LibraryVerb>;
  const dispose = async (): Promise<void> => {
    await writer[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
  };
  return { ...writer, ...reads, [Symbol.asyncDispose]: dispose };
}
