import { expect, test } from 'vitest';
import { oneAhead } from '../../../src-main/pipeline/one-ahead.ts';

/** A source that writes down what is asked of it. */
function watched(count: number, fails = false) {
  const seen: string[] = [];
  async function* items(): AsyncGenerator<number> {
    try {
      for (let at = 0; at < count; at++) {
        seen.push(`made ${at}`);
        yield at;
      }
      if (fails) throw new Error('torn');
    } finally {
      seen.push('closed');
    }
  }
  return { items: items(), seen };
}

test('gives every item, asked for one ahead and no more', async () => {
  const { items, seen } = watched(3);
  for await (const item of oneAhead(items)) {
    // Whoever works on an item waits for something: the source goes on meanwhile.
    await new Promise(setImmediate);
    seen.push(`used ${item}`);
  }
  expect(seen).toEqual(['made 0', 'made 1', 'used 0', 'made 2', 'used 1', 'closed', 'used 2']);
});

test('throws an error of the source when its turn has come', async () => {
  const { items } = watched(2, true);
  const used: number[] = [];
  const using = async (): Promise<void> => {
    for await (const item of oneAhead(items)) {
      await new Promise(setImmediate);
      used.push(item);
    }
  };
  await expect(using()).rejects.toThrow('torn');
  expect(used).toEqual([0, 1]);
});

test('closes the source when it is left', async () => {
  const { items, seen } = watched(9);
  for await (const item of oneAhead(items)) if (item === 1) break;
  expect(seen.at(-1)).toBe('closed');
  expect(seen).not.toContain('made 3');
});
