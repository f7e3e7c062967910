import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one reply to a request for a file's content. */
export type Fault =
  /** The line ends after so many bytes of this reply, a while after they were sent: what a receiver has not taken by then is lost. */
  | { cutAfter: number }
  /** The line is torn down while so many bytes are on their way. */
  | { resetAfter: number }
  /** So many bytes come, then nothing, and the line stays open. */
  | { stallAfter: number }
  | { status: number; retryAfter?: string }
  /** The whole file comes, whatever range was asked for. */
  | 'ignores the range'
  /** A range comes that nobody asked for. */
  | 'another range'
  | 'wrong bytes'
  | 'more than announced'
  | 'more, unannounced'
  | { redirect: string }
  /** From now on the file is another one. */
  | { becomes: Buffer };

export interface HubRequest {
  method: string;
  path: string;
  range: string | undefined;
  ifRange: string | undefined;
}

export const revision = 'c0ffee'.repeat(6) + 'c0ff';
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const gitName = (content: Buffer): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

/** A small hub over HTTP, as the real one answers: large files by way of another address, small ones at once. */
export class HubServer implements AsyncDisposable {
  readonly requests: HubRequest[] = [];
  /** Faults of the next requests for content by path; a request without one goes well. */
  readonly faults = new Map<string, Fault[]>();
  /** Whether entity tags are given with content. */
  tags: 'strong' | 'weak' | 'none' = 'strong';
  /** Whether the hub states sums of its large files. */
  statesSums = true;
  readonly #files: Map<string, Buffer>;
  readonly #large: ReadonlySet<string>;
  readonly #server: Server;

  private constructor(files: Record<string, Buffer>, large: readonly string[]) {
    this.#files = new Map(Object.entries(files));
    this.#large = new Set(large);
    this.#server = createServer((request, reply) => this.#answer(request, reply));
  }

  static async start(files: Record<string, Buffer>, large: readonly string[]): Promise<HubServer> {
    const hub = new HubServer(files, large);
    await new Promise<void>((ready) => hub.#server.listen(0, '127.0.0.1', ready));
    return hub;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The requests for content, in order. */
  loads(path: string): HubRequest[] {
    return this.requests.filter((one) => one.method === 'GET' && one.path === path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer(request: IncomingMessage, reply: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.address);
    if (pathname.startsWith('/api/models/')) {
      this.#note(request, pathname);
      reply.setHeader('content-type', 'application/json').end(JSON.stringify({ id: 'maker/model', sha: revision }));
      return;
    }
    const [, kind, path = ''] = /^\/([\w-]+\/[\w.-]+\/resolve\/\w+|store)\/(.+)$/.exec(pathname) ?? [];
    const content = this.#files.get(path);
    if (!kind || !content) {
      this.#note(request, path);
      reply.writeHead(404).end();
      return;
    }
    if (kind !== 'store' && this.#large.has(path)) {
      if (this.statesSums) reply.setHeader('x-linked-etag', `"${sha256(content)}"`);
      reply.setHeader('x-linked-size', content.length);
      if (request.method === 'HEAD') this.#note(request, path);
      reply.writeHead(302, { location: `${this.address}/store/${path}` }).end();
      return;
    }
    this.#note(request, path);
    if (request.method === 'HEAD') {
      reply.writeHead(200, { 'content-length': content.length, ...this.#tag(path, content) }).end();
      return;
    }
    this.#send(path, request, reply, this.faults.get(path)?.shift());
  }

  #note({ method = '', headers }: IncomingMessage, path: string): void {
    this.requests.push({ method, path, range: headers.range, ifRange: headers['if-range'] as string | undefined });
  }

  #tag(path: string, content: Buffer): Record<string, string> {
    if (!this.#large.has(path)) return { etag: `"${gitName(content)}"` };
    const tag = `"${sha256(content).slice(0, 16)}"`;
    return this.tags === 'none' ? {} : { etag: this.tags === 'weak' ? `W/${tag}` : tag };
  }

  #send(path: string, { headers }: IncomingMessage, reply: ServerResponse, fault: Fault | undefined): void {
    if (typeof fault === 'object' && 'becomes' in fault) this.#files.set(path, fault.becomes);
    const content = this.#files.get(path)!;
    const tag = this.#tag(path, content);
    if (typeof fault === 'object' && 'status' in fault) {
      const wait = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
      reply.writeHead(fault.status, wait).end();
      return;
    }
    if (typeof fault === 'object' && 'redirect' in fault) {
      reply.writeHead(302, { location: fault.redirect }).end();
      return;
    }
    const asked = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const isSame = headers['if-range'] === undefined || headers['if-range'] === tag['etag'];
    const start =
      fault === 'ignores the range' || !isSame ? 0 : fault === 'another range' ? Math.max(0, asked - 5) : asked;
    const body = Buffer.from(content.subarray(start));
    if (fault === 'wrong bytes') body[body.length >> 1]! ^= 1;
    const extra =
      fault === 'more than announced' || fault === 'more, unannounced' ? Buffer.alloc(1000) : Buffer.alloc(0);
    const size =
      fault === 'more than announced'
        ? {}
        : fault === 'more, unannounced'
          ? { 'content-length': body.length + 1000 }
          : { 'content-length': body.length };
    const range = { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` };
    reply.writeHead(start > 0 ? 206 : 200, { ...tag, ...size, ...(start > 0 && range) });
    if (typeof fault === 'object' && 'cutAfter' in fault)
      reply.write(body.subarray(0, fault.cutAfter), () => setTimeout(() => reply.socket?.end(), 150));
    else if (typeof fault === 'object' && 'resetAfter' in fault)
      reply.write(body.subarray(0, fault.resetAfter), () => reply.socket?.resetAndDestroy());
    else if (typeof fault === 'object' && 'stallAfter' in fault) reply.write(body.subarray(0, fault.stallAfter));
    else reply.end(Buffer.concat([body, extra]));
  }
}
