import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Reply {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

export interface Sent {
  method?: string;
  token?: string;
  /** Sent as they are, also those that browsers and `fetch` set by themselves. */
  headers?: Record<string, string>;
  /** An object goes as JSON, a text as it is. */
  body?: object | string;
}

/** Sends one request over the network, with whatever headers the test wants. */
export async function send(address: string, path: string, sent: Sent = {}): Promise<Reply> {
  const outgoing = begin(address, path, sent);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return {
    status: incoming.statusCode,
    headers: incoming.headers,
    body: JSON.parse(await text(incoming)) as Record<string, unknown>,
  };
}

/** As `send`, without waiting for the answer. */
export function begin(address: string, path: string, { method, token, headers, body }: Sent): ClientRequest {
  const isJson = typeof body === 'object';
  const outgoing = request(new URL(path, address), {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    agent: false,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(isJson && { 'Content-Type': 'application/json' }),
      ...headers,
    },
  });
  outgoing.end(isJson ? JSON.stringify(body) : body);
  return outgoing;
}
