import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../../src-main/shell/arguments.ts';
import { sightsound } from './program.ts';

const library = mkdtempSync(join(tmpdir(), 'sightsound-usage-'));
afterAll(() => rmSync(library, { recursive: true, force: true }));
const run = (...args: string[]) => sightsound(args, { library });

describe('wrong usage ends with 2, one sentence with a code, and nothing on stdout', () => {
  test.each([
    [['sing'], "unknown command 'sing'"],
    [['index'], "missing required argument 'paths'"],
    [['index', '--frames', 'a.mp4'], "unknown option '--frames'"],
    [['ask', 'a.mp4'], "missing required argument 'question'"],
    [['ask', 'a.mp4', '  '], 'the question is empty'],
    [['ask', 'a.mp4', 'Who?', '--from', 'noon'], 'Write a time as seconds, m:ss or h:mm:ss.'],
    [['ask', 'a.mp4', 'Who?', '--from', '1:00', '--to', '30'], '--from must be before --to'],
    [['ask', 'a.mp4', 'b.mp4', 'Who?', '--from', '10'], '--from and --to are for a single file'],
    [['ask', '.', 'Who?', '--to', '10'], '--from and --to are for a single file'],
    [['ask', 'a.mp4', 'Who?', '--all'], 'name files or give --all, not both'],
    [['ask', '--all'], "missing required argument 'words'"],
    [['ask', 'Who?', '--all', '--pack', 'a'], '--pack is for files and folders, not for --all'],
    [['ask', 'a.mp4', 'Who?', '--pack', 'a', '--beams', '1.5'], 'Write a whole number from 1 to 10.'],
    [['ask', 'a.mp4', 'Who?', '--pack', 'a', '--temperature', '0'], 'Write a number from 0.1 to 2.'],
    [['ask', 'a.mp4', 'Who?', '--pack', 'a', '--top-p', '1.5'], 'Write a number from 0.05 to 1.'],
    [['ask', 'a.mp4', 'Who?', '--pack', 'a', '--repetition-penalty', 'x'], 'Write a number from 1 to 2.'],
    [['ask', 'a.mp4', 'Who?', '--pack', 'a', '--max-tokens', '0'], 'Write a whole number from 1 to 2048.'],
    [['ask', 'a.mp4', 'Who?', '--beams', '2'], 'how a pack writes is for --pack'],
    [['ask', 'a.mp4', 'Who?', '--show-prompt'], '--show-prompt is for --pack'],
    [['ask', 'a.mp4', 'Who?', '--pack', 'a', '--seed', '-1'], 'Write a whole number from 0 to 4294967295.'],
    [['search'], "missing required argument 'words'"],
    [['search', 'dog', '--like', 'a.png'], 'give words or --like, not both'],
    [['search', '--like', 'a.png', '--kind', 'seen'], '--kind is for words'],
    [['search', '--like', 'a.mp4@noon'], 'Write a time as seconds, m:ss or h:mm:ss.'],
    [['search', 'dog', '--kind', 'smelled'], 'Allowed choices are said, written, seen, heard.'],
    [['search', 'dog', '--limit', '0'], 'Write a number from 1 to 1000.'],
    [['transcript', 'a.mp4', '--format', 'doc'], 'Allowed choices are srt, vtt, txt, json.'],
    [['show', 'a.mp4', 'b.mp4'], 'too many arguments'],
    [['export', 'clip', 'a.mp4', '--from', '5', '--to', '3'], '--from must be before --to'],
    [['export', 'clip'], "missing required argument 'file'"],
    [['serve', '--port', '70000'], 'Write a whole number from 0 to 65535.'],
    [['packs', 'add'], "missing required argument 'pack'"],
    [['packs', 'sing'], "unknown command 'sing'"],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(...args);
    const [complaint] = stderr.split('\n');
    expect([code, stdout]).toEqual([2, '']);
    expect(complaint).toMatch(/^sightsound: .+ \(USAGE\)$/);
    expect(complaint).toContain(sentence);
  });

  test('no command at all prints the help on stderr', async () => {
    const { code, stdout, stderr } = await run();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: sightsound');
  });

  test('and makes no library', () => {
    expect(readdirSync(library)).toEqual([]);
  });
});

test('help and version are results', async () => {
  const help = await run('--help');
  expect([help.code, help.stderr]).toEqual([0, '']);
  const listed = [...(help.stdout.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z-]+)/gm)].map(
    ([, name = '']) => name,
  );
  expect(listed).toEqual(
    expect.arrayContaining(['index', 'search', 'ask', 'show', 'transcript', 'packs', 'serve', 'mcp', 'doctor']),
  );
  // Each of them opens no window where the app is what is started.
  for (const name of listed)
    expect(readArguments(['sightsound', name], true, '/')).toEqual({ type: 'command', args: [name] });
  const version = await run('--version');
  expect([version.code, version.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});
