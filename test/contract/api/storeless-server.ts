import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { serveHttp } from '../../../src-main/api/http/serve-http.ts';
import type { Engine } from '../../../src-main/domain/engine.ts';
import { createStorelessEngine } from '../storeless-engine.ts';
import { type Reply, send, type Sent } from './requests.ts';

export const token = 'a-token-that-only-this-test-knows';

export interface StorelessServer {
  address: string;
  engine: Engine;
  /** The folder that may be indexed. */
  folder: string;
  /** A request with the right token. */
  ask: (path: string, sent?: Sent) => Promise<Reply>;
}

/** The real server over a port of this machine, on the small engine that really listens to WAV files. */
export async function storelessServer(onStep?: () => void): Promise<StorelessServer> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sightsound-api-')));
  const engine = createStorelessEngine(onStep);
  const server = await serveHttp({ engine, port: 0, token, allow: [folder], version: '1.2.3' });
  onTestFinished(async () => {
    await server[Symbol.asyncDispose]();
    await engine[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });
  const { address } = server;
  return { address, engine, folder, ask: (path, sent) => send(address, path, { token, ...sent }) };
}

/** Writes a WAV file of one channel with a tone all through. @param length in seconds */
export function writeTone(path: string, length: number): void {
  const rate = 8_000;
  const samples = Int16Array.from({ length: length * rate }, (_, at) => 8_000 * Math.sin(at / 3));
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  writeFileSync(path, Buffer.concat([header, Buffer.from(samples.buffer)]));
}
