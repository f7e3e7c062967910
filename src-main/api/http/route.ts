import type { z } from 'zod';
import type { Engine } from '../../domain/engine.ts';
import type { Verb } from '../verb.ts';

/** One address of the HTTP surface. The description that programs read is made from it. */
export interface Route<Input extends z.ZodObject = z.ZodObject> {
  method: 'get' | 'post' | 'delete';
  /** With the names of its variable parts in braces, as OpenAPI has it; they are fields of the input. */
  path: string;
  name: string;
  summary: string;
  /** The variable parts of the path; of `post`, with what is in the body. */
  input: Input;
  result: z.ZodObject;
  status: 200 | 202;
  run(input: z.output<Input>, signal: AbortSignal): Promise<object>;
}

/** The route as it is, with the types of its input. */
export function defineRoute<Input extends z.ZodObject>(route: Route<Input>): Route {
  return route;
}

/** A verb at an address. */
export function verbRoute(method: 'get' | 'post', path: string, verb: Verb, engine: Engine): Route {
  const { name, summary, input, result } = verb;
  const run: Route['run'] = async (asked, signal) => (await verb.run(engine, asked, signal)).result;
  return { method, path, name, summary, input, result, status: 200, run };
}
