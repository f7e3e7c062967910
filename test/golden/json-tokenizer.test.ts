import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readTokenizer } from '../../src-main/models/video-language/tokenizer.ts';
import { Reference } from './support/reference.ts';
import { smollm2TokenizerJson } from './support/smollm2-tokenizer.ts';

const { index } = new Reference<{ tokens: { text: string; ids: number[] }[] }>('language');
const folder = mkdtempSync(join(tmpdir(), 'sightsound-tokenizer-'));
const path = join(folder, 'tokenizer.json');
afterAll(() => rmSync(folder, { recursive: true }));

it('a published tokeniser gives exactly the tokens of the original for every script, and its texts', async () => {
  writeFileSync(path, smollm2TokenizerJson());
  const tokenizer = await readTokenizer(path);
  expect(index.tokens.length).toBeGreaterThanOrEqual(189);
  for (const { text, ids } of index.tokens) {
    expect([text, tokenizer.encode(text, true)]).toEqual([text, ids]);
    // What has no token is lost.
    if (!/[\u{f0000}-\u{10ffff}]/u.test(text)) expect(tokenizer.decode(ids)).toBe(text);
  }
});

it('a file that is none is refused', async () => {
  for (const text of ['', '{}', '{"model": {"type": "None"}}']) {
    writeFileSync(path, text);
    await expect(readTokenizer(path)).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
  }
});
