import path from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../../src-main/shell/arguments.ts';

const cwd = path.resolve('/home/me');
const here = (name: string): string => path.join(cwd, name);

test.each([
  { argv: ['sightsound'], packaged: true, start: { type: 'window', paths: [] } },
  {
    argv: ['sightsound', 'a.mp4', here('b.mp4')],
    packaged: true,
    start: { type: 'window', paths: [here('a.mp4'), here('b.mp4')] },
  },
  {
    argv: ['electron', '--no-sandbox', '/app', 'a.mp4'],
    packaged: false,
    start: { type: 'window', paths: [here('a.mp4')] },
  },
  { argv: ['electron', '--no-sandbox'], packaged: false, start: { type: 'window', paths: [] } },
  {
    argv: ['electron', '/app', '--inspect=0', 'ask.mp4'],
    packaged: false,
    start: { type: 'window', paths: [here('ask.mp4')] },
  },
  {
    argv: ['sightsound', '--no-sandbox', 'ask', 'a.mp4', 'Who speaks?', '--json'],
    packaged: true,
    start: { type: 'command', args: ['ask', 'a.mp4', 'Who speaks?', '--json'] },
  },
  { argv: ['sightsound', 'mcp'], packaged: true, start: { type: 'command', args: ['mcp'] } },
  {
    argv: ['sightsound', 'chapters', 'a.mp4'],
    packaged: true,
    start: { type: 'command', args: ['chapters', 'a.mp4'] },
  },
  { argv: ['sightsound', '--version'], packaged: true, start: { type: 'command', args: ['--version'] } },
  { argv: ['electron', '/app', 'index', '.'], packaged: false, start: { type: 'command', args: ['index', '.'] } },
  {
    argv: ['sightsound', 'a.mp4', 'index'],
    packaged: true,
    start: { type: 'window', paths: [here('a.mp4'), here('index')] },
  },
] as const)('$argv', ({ argv, packaged, start }) => {
  expect(readArguments(argv, packaged, cwd)).toEqual(start);
});
