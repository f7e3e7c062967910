import { expect, test } from 'vitest';
import { storelessServer } from './storeless-server.ts';

interface Described {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, object> }>>;
  components: { securitySchemes: object };
}

test('the description names every address, and refers to nothing that is not there', async () => {
  const { ask } = await storelessServer();
  const { status, body } = await ask('/openapi.json');
  const described = body as unknown as Described;
  expect([status, described.openapi, described.info.version]).toEqual([200, '3.1.1', '1.2.3']);
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
  );
  expect(operations).toEqual([
    'get /v1/videos list_videos',
    'get /v1/videos/{video} get_video',
    'post /v1/search search',
    'post /v1/ask ask',
    'post /v1/transcript transcript',
    'post /v1/chapters chapters',
    'post /v1/jobs/index start_index',
    'post /v1/jobs/ask start_ask',
    'get /v1/jobs list_jobs',
    'get /v1/jobs/{job} get_job',
    'delete /v1/jobs/{job} cancel_job',
  ]);
  for (const [path, methods] of Object.entries(described.paths))
    for (const [method, operation] of Object.entries(methods)) {
      // What a program sends to the address that stands there is served: it fails, if at all, for its content.
      const reply = await ask(path.replace(/\{\w+\}/, 'unknown'), { method, ...(method === 'post' && { body: {} }) });
      expect([path, reply.body.message]).not.toEqual([path, 'Nothing can be asked at this address.']);
      expect(Object.keys(operation.responses)).toEqual([expect.stringMatching(/^20[02]$/), 'default']);
    }
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, way = '']) => way);
  expect(references.length).toBeGreaterThan(0);
  for (const way of references) {
    let found: unknown = described;
    for (const name of way.split('/')) found = (found as Record<string, unknown>)[name];
    expect([way, found]).toEqual([way, expect.any(Object)]);
  }
});
