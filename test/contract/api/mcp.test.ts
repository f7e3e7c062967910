import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipPath } from '../../fixtures/media.ts';
import { sightsound } from '../../unit/cli/program.ts';

// The real server as an assistant starts it, on a small real library. A word on its standard output that is no protocol would fail every call.

const library = mkdtempSync(join(tmpdir(), 'sightsound-mcp-'));
const jfk = clipPath('speech/jfk.wav');
const server = {
  command: process.execPath,
  args: [join(import.meta.dirname, '../../../src-main/cli/main.ts'), 'mcp'],
  env: { ...(process.env as Record<string, string>), SIGHTSOUND_HOME: library },
};
const client = new Client({ name: 'a test', version: '1' });
const faults: Error[] = [];
let video: string;

interface Called {
  content: { type: string; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}
const call = async (name: string, args: object = {}): Promise<Called & { text: string }> => {
  const called = (await client.callTool({ name, arguments: { ...args } })) as unknown as Called;
  return { ...called, text: called.content.map(({ text }) => text).join('\n') };
};

beforeAll(async () => {
  const { stdout } = await sightsound(['index', jfk, '--json'], { library });
  ({ video } = JSON.parse(stdout) as { video: string });
  const transport = new StdioClientTransport(server);
  // eslint-disable-next-line unicorn/prefer-add-event-listener -- The client knows one listener.
  client.onerror = (error) => faults.push(error);
  await client.connect(transport);
});
afterAll(async () => {
  await client.close();
  rmSync(library, { recursive: true, force: true });
});

test('it says what it is, and offers tools that only read', async () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'sightsound', version: expect.stringMatching(/^\d+\./) });
  expect(client.getInstructions()).toContain('seconds');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['list_videos', 'search', 'ask', 'transcript', 'chapters']);
  for (const { description, annotations, inputSchema, outputSchema } of tools) {
    expect(description).toMatch(/\w.*\./);
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
  }
});

test('videos are listed by what other tools call them', async () => {
  const { structuredContent, text } = await call('list_videos');
  expect(structuredContent).toMatchObject({ videos: [{ video, path: jfk, finished: true }] });
  expect(text).toContain(video);
  expect(text).toContain('0:11  jfk.wav');
});

test('an answer tells its times in words, and everything in data', async () => {
  const question = 'What should I ask about my country?';
  const { structuredContent, text } = await call('ask', { question, video });
  const printed = await sightsound(['ask', jfk, question, '--language', 'en', '--json'], { library });
  expect(structuredContent).toEqual(JSON.parse(printed.stdout));
  expect(text).toMatch(/\[1\].*0:0\d.*said.*country/);
  const refused = await call('ask', { question: 'Does a dog bark?', videos: 'all' });
  expect(refused.structuredContent).toMatchObject({ refused: true, claims: [] });
});

test('moments, words and chapters are told in both ways', async () => {
  const found = await call('search', { query: 'country', kinds: ['said'] });
  expect(found.structuredContent).toMatchObject({ hits: [{ kind: 'said', path: jfk }] });
  expect(found.text).toMatch(/0:\d\d.*country/);
  const words = await call('transcript', { video });
  expect(words.structuredContent).toMatchObject({ segments: [{ text: expect.stringContaining('fellow Americans') }] });
  expect(words.text).toMatch(/^0:0\d.*fellow Americans/);
  const chapters = await call('chapters', { video });
  expect(chapters.structuredContent).toEqual({ origin: 'made', chapters: [] });
  expect(chapters.text).toContain('No chapters');
});

test('what cannot be done is told as a fault of the call', async () => {
  const unknown = await call('transcript', { video: 'unknown' });
  expect(unknown).toMatchObject({ isError: true, text: expect.stringContaining('(VIDEO_UNKNOWN)') });
  expect(await call('search', { query: 'dog', limit: 0 })).toMatchObject({ isError: true });
  expect(await call('ask', { question: 'Who?' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('either'),
  });
});

test('it outlives a line that is no message, and ends by itself where the line is closed in the middle of an answer', async () => {
  const child = spawn(process.execPath, server.args, { env: server.env, stdio: 'pipe' });
  const closed = once(child, 'close');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const replies = createInterface(child.stdout)[Symbol.asyncIterator]();
  const say = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  child.stdin.write('this is no message\n');
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a test', version: '1' } };
  say({ id: 1, method: 'initialize', params });
  const { value } = (await replies.next()) as { value: string };
  expect(JSON.parse(value)).toMatchObject({ id: 1, result: { serverInfo: { name: 'sightsound' } } });
  say({ method: 'notifications/initialized' });
  const asked = { question: 'What happens here?', video, pack: 'embedded-video-llama' };
  say({ id: 2, method: 'tools/call', params: { name: 'ask', arguments: asked } });
  await wait(1000);
  child.stdin.end();
  expect([await closed, complaints]).toEqual([[0, null], '']);
});

test('and nothing but the protocol came over the line; another program can write meanwhile', async () => {
  expect(faults).toEqual([]);
  const { code } = await sightsound(['index', jfk], { library });
  expect(code).toBe(0);
});
