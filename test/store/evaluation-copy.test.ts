import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src-main/store/open.ts';
import { copyWithout } from '../evaluation/library.ts';
import { addLines, addVectors, newFolder, newLibrary } from './sample-library.ts';
import { random, said, seen, unitVector } from './sample-values.ts';

test('a copy without one kind of evidence finds nothing of it, and the library keeps it', () => {
  const source = newFolder();
  const vector = unitVector(random(1));
  {
    using library = openLibrary(source, { mode: 'write' });
    const [line] = addLines(library, 'a', [said(0, 'a dog barks'), seen(5, 'dog', 2)]);
    addVectors(library, 'a', [{ evidence: line!.id, vector }]);
  }
  const target = join(newFolder(), 'copy');
  copyWithout(source, target, 'said');
  const copy = newLibrary(target);
  expect(copy.evidence.list({ video: 'a' }).map(({ kind }) => kind)).toEqual(['seen']);
  expect(copy.search.words({ terms: ['barks'], match: 'any', limit: 9 })).toEqual([]);
  expect(copy.search.nearest(vector, { k: 9, version: '1' })).toEqual([]);
  expect(copy.check().problems).toEqual([]);
  expect(newLibrary(source).evidence.list({ video: 'a' })).toHaveLength(2);
});
