import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { actionNames, keyPresets, mapKeys, type ActionName } from '../../../../src-main/domain/keys.ts';
import { keyText } from '../../../../src-renderer/lib/key-text.ts';
import en from '../../../../src-renderer/locales/en.json' with { type: 'json' };

const maps = keyPresets.map((preset) => mapKeys({ preset, changed: {} }));

/** Actions that are one for each digit, as one row. */
const families: Readonly<Record<string, { text: string; keys: string }>> = {
  percent0: { text: en.shortcuts.percents, keys: '0–9' },
  tab1: { text: en.shortcuts.tabNumbers, keys: keyText('Mod+1–9') },
};

function row(name: ActionName): string[] {
  if (/^(?:percent[1-9]|tab[2-9])$/.test(name)) return [];
  const family = families[name];
  const text = family?.text ?? en.shortcuts[name as keyof typeof en.shortcuts];
  const cells = maps.map(({ byAction }) => {
    const keys = byAction[name].map(({ key }) => keyText(key).replace('|', '\\|'));
    return family && keys.length > 0 ? family.keys : keys.join(' · ');
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
