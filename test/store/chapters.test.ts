import { expect, test } from 'vitest';
import { addLines, newLibrary } from './sample-library.ts';
import { unitVector, random } from './sample-values.ts';

const lines = ['Welcome to the directory', 'Press 1 now', 'Goodbye'];

test('what a person wants is kept beside what was made, and neither touches the other', () => {
  const library = newLibrary();
  const [first] = addLines(library, 'a', lines);
  const made = [
    { start: 0, title: 'the directory', from: { evidence: first!.id, kind: 'said' as const } },
    { start: 20 },
  ];
  library.chapters.set('a', 'made', made, 'v1');
  library.chapters.set('a', 'person', [{ start: 5, title: 'Mine' }]);
  expect(library.chapters.get('a', 'made')).toEqual({ version: 'v1', chapters: made });
  expect(library.chapters.get('a', 'person')?.chapters).toEqual([{ start: 5, title: 'Mine' }]);
  library.chapters.drop('a', 'person');
  expect(library.chapters.get('a', 'person')).toBeUndefined();
  expect(library.chapters.get('a', 'made')?.chapters).toEqual(made);
});

test('a list may be empty, and is another thing than none', () => {
  const library = newLibrary();
  addLines(library, 'a', lines);
  expect(library.chapters.get('a', 'person')).toBeUndefined();
  library.chapters.set('a', 'person', []);
  expect(library.chapters.get('a', 'person')).toEqual({ version: '', chapters: [] });
});

test('other words make other chapters; those of the person stay, and name no evidence that says something else', () => {
  const library = newLibrary();
  const [first] = addLines(library, 'a', lines);
  const named = { start: 0, title: 'the directory', from: { evidence: first!.id, kind: 'said' as const } };
  library.chapters.set('a', 'made', [named], 'v1');
  library.chapters.set('a', 'person', [named]);
  library.lines.setText(first!.id, 'Welcome to the dictionary', unitVector(random(1)));
  expect(library.chapters.get('a', 'made')).toBeUndefined();
  expect(library.chapters.get('a', 'person')?.chapters).toEqual([{ start: 0, title: 'the directory' }]);
});

test('a title outlives its evidence, and evidence of another video is none', () => {
  const library = newLibrary();
  const [first] = addLines(library, 'a', lines);
  const [other] = addLines(library, 'b', lines);
  library.chapters.set('a', 'person', [
    { start: 0, title: 'the directory', from: { evidence: first!.id, kind: 'said' } },
    { start: 9, title: 'the directory', from: { evidence: other!.id, kind: 'said' } },
  ]);
  library.stages.reopen('a', 'speech');
  expect(library.chapters.get('a', 'person')?.chapters).toEqual([
    { start: 0, title: 'the directory' },
    { start: 9, title: 'the directory' },
  ]);
});

test('chapters go with their video', () => {
  const library = newLibrary();
  addLines(library, 'a', lines);
  library.chapters.set('a', 'person', [{ start: 0 }]);
  library.videos.erase('a');
  expect(library.chapters.get('a', 'person')).toBeUndefined();
  expect(library.check().problems).toEqual([]);
});
