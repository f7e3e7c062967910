import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { send, type Sent } from './requests.ts';
import { storelessServer, token } from './storeless-server.ts';

const port = (address: string): string => new URL(address).port;

describe('who may ask', () => {
  test('whoever knows the token, by any name of this machine', async () => {
    const { address } = await storelessServer();
    for (const host of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])
      for (const named of [host, `${host}:${port(address)}`]) {
        const { status, body, headers } = await send(address, '/v1/videos', { token, headers: { Host: named } });
        expect([named, status, body]).toEqual([named, 200, { videos: [] }]);
        expect(headers['access-control-allow-origin']).toBeUndefined();
        expect(headers['cache-control']).toBe('no-store');
      }
  });

  test.for<[string, Sent, number]>([
    ['no token', {}, 401],
    ['an empty token', { headers: { Authorization: 'Bearer ' } }, 401],
    ['a wrong token', { token: `${token}x` }, 401],
    ['the beginning of the token', { token: token.slice(0, -1) }, 401],
    ['another scheme', { headers: { Authorization: `Basic ${token}` } }, 401],
    ['a name that was made to point here', { token, headers: { Host: 'videos.example.com' } }, 403],
    ['such a name that begins well', { token, headers: { Host: '127.0.0.1.example.com' } }, 403],
    ['such a name with our port', { token, headers: { Host: 'example.com:80' } }, 403],
    ['a web page', { token, headers: { Origin: 'https://example.com' } }, 403],
    ['a page of this machine', { token, headers: { Origin: 'http://127.0.0.1:8080' } }, 403],
    ['a page without a name', { token, headers: { Origin: 'null' } }, 403],
  ])('not %s', async ([, sent, status]) => {
    const { address } = await storelessServer();
    for (const path of ['/v1/videos', '/openapi.json', '/nothing']) {
      const reply = await send(address, path, sent);
      expect([path, reply.status, reply.body]).toEqual([
        path,
        status,
        { code: 'SENDER_REFUSED', message: expect.any(String) },
      ]);
      expect(JSON.stringify(reply.body)).not.toContain(token);
    }
  });

  test('a browser that asks whether it may is told nothing that lets it', async () => {
    const { address } = await storelessServer();
    const { status, headers } = await send(address, '/v1/search', {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.com', 'Access-Control-Request-Method': 'POST' },
    });
    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('nobody from another machine', async () => {
    const { address } = await storelessServer();
    const outer = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address: host } of outer) {
      const socket = connect(Number(port(address)), host);
      const outcome = await new Promise((resolve) => {
        socket.once('connect', () => resolve('connected')).once('error', () => resolve('refused'));
      });
      socket.destroy();
      expect([host, outcome]).toEqual([host, 'refused']);
    }
  });
});

describe('what may be asked', () => {
  test.for<[string, string, Sent, number]>([
    ['an address that is none', '/v1/nothing', {}, 404],
    ['another method', '/v1/search', { method: 'PUT', body: { query: 'x' } }, 404],
    ['a body that is no JSON', '/v1/search', { body: '{', headers: { 'Content-Type': 'application/json' } }, 400],
    ['JSON that is no object', '/v1/search', { body: [1] }, 400],
    ['a form', '/v1/search', { body: 'query=x', headers: { 'Content-Type': 'text/plain' } }, 400],
    ['a field that is not known', '/v1/search', { body: { query: 'x', colour: 'red' } }, 400],
    ['a field of the wrong kind', '/v1/search', { body: { query: 7 } }, 400],
    ['no field', '/v1/search', { body: {} }, 400],
    ['about nothing', '/v1/ask', { body: { question: 'Who?' } }, 400],
    ['about one and several', '/v1/ask', { body: { question: 'Who?', video: 'a', videos: 'all' } }, 400],
    ['about an end before a start', '/v1/ask', { body: { question: 'Who?', video: 'a', from: 2, to: 1 } }, 400],
    ['a pack about several', '/v1/ask', { body: { question: 'Who?', videos: 'all', pack: 'p' } }, 400],
    ['a seed without a pack', '/v1/ask', { body: { question: 'Who?', video: 'a', seed: 1 } }, 400],
    ['an empty path', '/v1/jobs/index', { body: { paths: [''] } }, 400],
  ])('not %s', async ([, path, sent, status]) => {
    const { ask } = await storelessServer();
    const reply = await ask(path, sent);
    expect([reply.status, reply.body]).toEqual([status, { code: 'MESSAGE_INVALID', message: expect.any(String) }]);
  });

  test('not too much at once, whether it is announced or not', async () => {
    const { ask } = await storelessServer();
    const body = JSON.stringify({ query: 'x'.repeat(2 * 1024 * 1024) });
    const announced: Record<string, string>[] = [
      { 'Content-Length': String(body.length) },
      { 'Transfer-Encoding': 'chunked' },
    ];
    for (const headers of announced) {
      const { status, body: failure } = await ask('/v1/search', {
        body,
        headers: { 'Content-Type': 'application/json', ...headers },
      });
      expect([status, failure]).toMatchObject([413, { code: 'MESSAGE_INVALID' }]);
    }
  });

  test('a message of any length that is allowed, announced or not', async () => {
    const { ask } = await storelessServer();
    const headers = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
    const body = JSON.stringify({ query: 'dog' });
    expect((await ask('/v1/search', { body, headers })).body).toMatchObject({ code: 'LIBRARY_MISSING' });
  });

  test('an error of the engine keeps its code', async () => {
    const { ask } = await storelessServer();
    expect(await ask('/v1/videos/unknown')).toMatchObject({ status: 404, body: { code: 'VIDEO_UNKNOWN' } });
    expect(await ask('/v1/search', { body: { query: 'dog' } })).toMatchObject({
      status: 404,
      body: { code: 'LIBRARY_MISSING' },
    });
  });
});
