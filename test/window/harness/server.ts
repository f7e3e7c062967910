import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { findMediaTools } from '../../../src-main/media/ffmpeg-path.ts';
import { probe } from '../../../src-main/media/probe.ts';
import { readProxy, segmentAt } from '../../../src-main/media/proxy.ts';
import { findProxyEncoder } from '../../../src-main/media/proxy-encoders.ts';
import { clipPath, generatedMedia } from '../../fixtures/media.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const sample = path.join(repository, 'assets/sintel-trailer.mp4');
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the window's page from the folder in which it was built; returns the server and the page's address. */
export async function serveWindow(folder: string): Promise<{ server: Server; url: string }> {
  // Scripts of checks stand in the address, and may be long.
  const server = createServer({ maxHeaderSize: 1_000_000 }, (request, response) => {
    const name = new URL(request.url ?? '/', 'http://window').pathname;
    if (name.startsWith('/test-media/sheet/')) return void sendSheet(response);
    if (name.startsWith('/test-media/proxy/')) return void sendProxy(Number(name.split('/').at(-1)), response);
    if (name.startsWith('/test-media/')) return sendMedia(name, request, response);
    return sendBuilt(path.join(folder, name === '/' ? 'index.html' : name), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

function sendBuilt(file: string, response: ServerResponse): void {
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/html' });
  createReadStream(file).pipe(response);
}

/** A sheet of the sample's pictures. */
async function sendSheet(response: ServerResponse): Promise<void> {
  const file = await generatedMedia('sheet.jpg');
  response.writeHead(200, { 'content-type': 'image/jpeg' });
  createReadStream(file).pipe(response);
}

/** The segment around a time of a small film, made by ffmpeg as for the player. */
async function sendProxy(at: number, response: ServerResponse): Promise<void> {
  const [tools, film] = await Promise.all([findMediaTools(), generatedMedia('plain.mp4')]);
  const [info, encoder] = await Promise.all([probe(tools, film), findProxyEncoder(tools)]);
  const { signal } = new AbortController();
  const first = segmentAt(info, at);
  for await (const { mp4, ...segment } of readProxy(tools, film, info, { first, encoder, signal })) {
    response.writeHead(200, { 'x-segment': JSON.stringify(segment) }).end(mp4);
    return;
  }
}

/** The sample's bytes, in ranges, for the sample, and a picture for the picture; for every other video bytes that nothing can play. */
function sendMedia(name: string, request: IncomingMessage, response: ServerResponse): void {
  if (name.includes('eeee')) {
    response.writeHead(200, { 'content-type': 'image/png' });
    createReadStream(clipPath('pictures/bird.png')).pipe(response);
    return;
  }
  if (!name.includes('aaaa')) {
    response.writeHead(200, { 'content-type': 'video/mp4' }).end('this is no video');
    return;
  }
  const { size } = statSync(sample);
  const wanted = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
  const from = Number(wanted?.[1] ?? 0);
  const to = Number(wanted?.[2] || size - 1);
  response.writeHead(206, {
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'content-length': to - from + 1,
    'content-range': `bytes ${from}-${to}/${size}`,
  });
  createReadStream(sample, { start: from, end: to }).pipe(response);
}
