import type { z } from 'zod';
import type { Engine } from '../domain/engine.ts';

/** What came of a verb: an object for programs, and the same in words. */
export interface Outcome<Result> {
  result: Result;
  text: () => string | Promise<string>;
}

/** Something that programs may ask of the library, the same over HTTP and as a tool of MCP. It changes nothing. */
export interface Verb<Input extends z.ZodObject = z.ZodObject, Result extends z.ZodObject = z.ZodObject> {
  /** As tools are called: lower case, with underscores. */
  name: string;
  /** What it does, in a sentence or two that a model can choose by. */
  summary: string;
  input: Input;
  result: Result;
  /** @throws AppError */
  run(engine: Engine, input: z.output<Input>, signal: AbortSignal): Promise<Outcome<z.output<Result>>>;
}

/** The verb as it is, with the types of its schemas. */
export function defineVerb<Input extends z.ZodObject, Result extends z.ZodObject>(
  verb: Verb<Input, Result>,
): Verb<Input, Result> {
  return verb;
}
