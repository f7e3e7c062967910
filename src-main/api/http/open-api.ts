import { z } from 'zod';
import { failure } from '../../results/values.ts';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 description of the routes, made from the schemas that requests and results are held to. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sightsound',
      version,
      description: 'Asks the videos on this machine. Times are seconds on the player’s clock.',
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Failure: schemaOf(failure, 'output') },
      responses: { Failure: { description: 'An error.', ...json({ $ref: '#/components/schemas/Failure' }) } },
    },
  };
}

function operation({ method, path, name, summary, input, result, status }: Route): object {
  const names = variablesOf(path);
  const parameters = names.map((variable) => ({
    name: variable,
    in: 'path',
    required: true,
    schema: schemaOf(input.shape[variable] as z.ZodType, 'input'),
  }));
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(method === 'post' && { requestBody: { required: true, ...json(schemaOf(input, 'input')) } }),
    responses: {
      [status]: { description: summary, ...json(schemaOf(result, 'output')) },
      default: { $ref: '#/components/responses/Failure' },
    },
  };
}

/** The names in braces. */
function variablesOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function json(schema: object): object {
  return { content: { 'application/json': { schema } } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io });
  return described;
}
