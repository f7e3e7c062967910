import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { actionNames, keyPresets, mapKeys, type ActionName } from '../../../../src-main/domain/keys.ts';
import { keyText } from '../../../../src-renderer/lib/key-text.ts';
import en from '../../../../src-renderer/locales/en.json' with { type: 'json' };

const maps = keyPresets.map((preset) => mapKeys({ preset, changed: {} }));

function row(name: ActionName): string[] {
  if (/^percent[1-9]$/.test(name)) return [];
  const isDigits = name === 'percent0';
  const text = isDigits ? en.shortcuts.percents : en.shortcuts[name as keyof typeof en.shortcuts];
  const cells = maps.map(({ byAction }) => {
    const keys = byAction[name].map(({ key }) => keyText(key).replace('|', '\\|'));
    return isDigits && keys.length > 0 ? '0–9' : keys.join(' · ');
  });
  return [`| ${text} | ${cells.join(' | ')} |`];
}

test('the table of keys in docs/window.md is the one that holds', () => {
  const head = `| | ${keyPresets.map((preset) => en.keys.presets[preset]).join(' | ')} |`;
  const table = [head, '|---|---|---|---|', ...actionNames.flatMap(row)].join('\n');
  const docs = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/window.md'), 'utf8');
  const from = docs.indexOf(head);
  expect(docs.slice(Math.max(0, from)).trimEnd()).toBe(table);
});
