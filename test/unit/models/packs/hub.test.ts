import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { Hub } from '../../../../src-main/models/packs/download/hub.ts';

// What the hub answers to questions about files, in the forms that its own client library (huggingface_hub, file_download.py and
// hf_api.py) reads: sizes and sums stand on its own redirects, relative ones stay with it, absolute ones lead to a store of others.

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const options = { patience: { stall: 2000, pauses: [], longest: 2000 }, signal: undefined };
const revision = 'ab'.repeat(20);
const [sum, name] = ['cd'.repeat(32), 'ef'.repeat(20)];
const path = '/maker/model/resolve';
const describe = (address: string, file: string) => new Hub(address).describe('maker/model', revision, file, options);

it('a large file is described by the redirect to its store, which is not asked', async () => {
  const asked: string[] = [];
  const store = await serve((request, reply) => {
    asked.push(request.url ?? '');
    reply.end();
  });
  const hub = await serve((request, reply) => {
    expect([request.method, request.headers['accept-encoding']]).toEqual(['HEAD', 'identity']);
    expect(request.url).toBe(`${path}/${revision}/onnx/model.onnx`);
    reply.writeHead(302, {
      location: `${store}/xet`,
      'x-linked-size': '1117320768',
      'x-linked-etag': `"${sum}"`,
      'x-repo-commit': revision,
      'x-xet-hash': 'a'.repeat(64),
      'content-length': '1264',
    });
    reply.end();
  });
  expect(await describe(hub, 'onnx/model.onnx')).toEqual({ bytes: 1117320768, sha256: sum, gitName: null });
  expect(asked).toEqual([]);
});

it('a small file is described where the hub keeps it, behind a relative redirect', async () => {
  const hub = await serve((request, reply) => {
    const kept = `/api/resolve-cache/models/maker/model/${revision}/config.json`;
    if (request.url === kept) reply.writeHead(200, { 'content-length': '861', etag: `W/"${name}"` });
    else reply.writeHead(307, { location: kept, 'content-length': '200' });
    reply.end();
  });
  expect(await describe(hub, 'config.json')).toEqual({ bytes: 861, sha256: null, gitName: name });
});

it('a repository that has another name by now is found by it', async () => {
  const hub = await serve((request, reply) => {
    if (request.url?.startsWith('/api/models/maker/model/'))
      reply.writeHead(307, { location: '/api/models/maker/new/revision/main' });
    else if (request.url === '/api/models/maker/new/revision/main')
      reply
        .setHeader('content-type', 'application/json')
        .write(JSON.stringify({ _id: '1', id: 'maker/new', sha: revision, siblings: [] }));
    reply.end();
  });
  expect(await new Hub(hub).newestRevision('maker/model', options)).toBe(revision);
});

it('a store that states sums itself is not believed', async () => {
  const store = await serve((_request, reply) => {
    reply.writeHead(200, {
      'content-length': '5',
      'x-linked-size': '5',
      'x-linked-etag': `"${sum}"`,
      etag: `"${sum}"`,
    });
    reply.end();
  });
  const hub = await serve((_request, reply) => {
    reply.writeHead(302, { location: `${store}/file` });
    reply.end();
  });
  expect(await describe(hub, 'model.onnx')).toEqual({ bytes: 5, sha256: null, gitName: null });
});

it('a repository that is not there, or wants an account, is told so', async () => {
  const hub = await serve((_request, reply) => {
    reply.writeHead(401, { 'x-error-code': 'RepoNotFound' });
    reply.end();
  });
  await expect(describe(hub, 'model.onnx')).rejects.toMatchObject({
    code: 'DOWNLOAD_REFUSED',
    message: expect.stringContaining('asks for an account, or does not have it (status 401)') as string,
  });
});
