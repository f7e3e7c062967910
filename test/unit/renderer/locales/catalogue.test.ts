import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceKinds } from '../../../../src-main/domain/evidence.ts';
import { errorCodes } from '../../../../src-main/domain/errors.ts';
import { stageNames } from '../../../../src-main/domain/stage.ts';
import en from '../../../../src-renderer/locales/en.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../../../../src-renderer');
const sources = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

/** Keys of the catalogue; plural forms count as one. */
function keysOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object'
      ? keysOf(inner as object, `${prefix}${key}.`)
      : [`${prefix}${key.replace(/_(?:zero|one|other)$/, '')}`],
  );
}

const keys = new Set(keysOf(en));
/** Whole keys in the source, and the fixed beginnings and ends of those put together. */
const literals = new Set([...sources.matchAll(/['`]([a-z][\w]*(?:\.[\w]+)+)['`]/gi)].map(([, key = '']) => key));
const patterns = [...sources.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/gi)].map(([, prefix = '']) => prefix);
const listPatterns = [...sources.matchAll(/'(transcript|moments)'/g)].map(([, group]) => `${group}.`);

describe('catalogue', () => {
  it('has no key that nothing uses', () => {
    const prefixes = [...patterns, ...listPatterns];
    const unused = [...keys].filter((key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('has a name for every kind and stage, a sentence for every error code, and hints for real ones only', () => {
    expect(Object.keys(en.kind)).toEqual([...evidenceKinds]);
    expect(Object.keys(en.jobs.stage)).toEqual([...stageNames]);
    const codes: readonly string[] = errorCodes;
    expect(Object.keys(en.errors.what)).toEqual([...errorCodes]);
    expect(Object.keys(en.errors.hint).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('leaves no words for people in the components', () => {
    const spoken = [...sources.matchAll(/(?:aria-label|placeholder|title|alt)="([^"]+)"/g)].map(([, text]) => text);
    const written = [...sources.matchAll(/<(?:p|span|h\d|button|label|li)[^<>]*>\s*([A-Z][a-z]+ [^<{]*)</g)].map(
      ([, text]) => text,
    );
    expect([...spoken, ...written]).toEqual([]);
  });
});
