import { describe, expect, test } from 'vitest';
import { engineVerbs } from '../../src-main/domain/engine.ts';
import { engineVerbNames, verbNames } from '../../src-preload/contract/names.ts';
import { callIdSchema, schemas, windowEventSchema } from '../../src-preload/contract/schemas.ts';
import type { WindowEvent } from '../../src-preload/contract/types.ts';
import { entries } from './messages.ts';

describe.each(verbNames)('%s', (verb) => {
  const { input, output, event } = schemas[verb];
  const { inputs, badInputs, output: good, badOutputs, events = [], badEvents = [null, {}] } = entries[verb];

  test('good messages pass unchanged', () => {
    for (const message of inputs) expect(input.parse(message)).toEqual(message);
    expect(output.parse(good)).toEqual(good);
    for (const message of events) expect(event.parse(message)).toEqual(message);
  });

  test('bad messages are refused', () => {
    const passed = [
      ...badInputs.filter((message) => input.safeParse(message).success),
      ...badOutputs.filter((message) => output.safeParse(message).success),
      ...badEvents.filter((message) => event.safeParse(message).success),
    ];
    expect(passed).toEqual([]);
    expect(badInputs.length * badOutputs.length).toBeGreaterThan(0);
  });
});

test('the contract names every verb of the engine but those that the shell alone calls', () => {
  expect([...engineVerbNames, 'exportClip', 'getSnapshot', 'setPackMirror'].sort()).toEqual([...engineVerbs].sort());
});

test('call names are short and plain', () => {
  for (const good of ['1', 'ask-17', crypto.randomUUID()]) expect(callIdSchema.safeParse(good).success).toBe(true);
  for (const bad of ['', 'a b', 'x'.repeat(65), '../x', 1, null])
    expect(callIdSchema.safeParse(bad).success).toBe(false);
});

test('window events', () => {
  const events: WindowEvent[] = [
    { type: 'engine', status: { state: 'restarting', inSeconds: 1 } },
    { type: 'engine', status: { state: 'failed', error: { code: 'LIBRARY_BUSY', message: 'It is held.' } } },
    { type: 'open', paths: ['/a.mp4'] },
    { type: 'command', command: 'open' },
  ];
  for (const event of events) expect(windowEventSchema.parse(event)).toEqual(event);
  expect(windowEventSchema.safeParse({ type: 'command', command: 'quit' }).success).toBe(false);
});
