import { beforeEach, describe, expect, it } from 'vitest';
import { ClaimCheck } from '../../../../src-main/pipeline/answer/check.ts';
import { cite } from '../../../../src-main/pipeline/answer/draft.ts';
import { checkWritten, type WrittenParts } from '../../../../src-main/pipeline/evidence-writer/check-written.ts';
import { notesOf } from '../../../../src-main/pipeline/evidence-writer/notes.ts';
import { Retriever } from '../../../../src-main/pipeline/search/retriever.ts';
import { heard, said, searchParts, seen, smallLibrary } from '../search/small-library.ts';

let parts: WrittenParts;
beforeEach(async () => {
  const evidence = [
    said(1, 3, 'Press 1 to lock the conference.'),
    said(4, 8, 'Maria does not open the door before 12:30.'),
    seen(10, 20, 'dog'),
    heard(12, 14, 'Bark'),
  ];
  const library = await smallLibrary([{ id: 'v', duration: 60, evidence }]);
  const labels = await new Retriever(searchParts(library)).names();
  const check = new ClaimCheck({ library, labels, parts: new Map([['v', { start: 0, end: 60 }]]) });
  const citations = library.evidence.list({ video: 'v' }).map((one) => cite(one));
  const notes = notesOf({ claims: [{ text: '', citations }] });
  parts = { check, notes, question: 'How do I lock the conference?' };
});

const checked = (text: string): { kept: [string, ...number[]][]; leftOut: number } => {
  const { sentences, leftOut } = checkWritten(parts, text);
  return { kept: sentences.map((one) => [one.text, ...one.citations.map(({ start }) => start)]), leftOut };
};

describe('a sentence from notes', () => {
  it.each([
    ['To lock the conference, press 1 [1].', 1],
    ['A dog is seen in the video [3].', 10],
    ['The speaker says “Press 1 to lock the conference.” [1]', 1],
    ['Maria does not open the door [2].', 4],
    ['Maria does not open the door before 12:30 [2].', 4],
  ])('cites those that say all of it: %s', (text, start) => {
    expect(checked(text)).toEqual({ kept: [[text.replace(/ \[\d\]/, ''), start]], leftOut: 0 });
  });

  it('that names no note cites those that it rests on', () => {
    expect(checked('Press 1 to lock the conference.').kept).toEqual([['Press 1 to lock the conference.', 1]]);
  });

  it.each([
    'Press 2 to lock the conference [1].',
    'It is locked at 0:07 [1].',
    'The door is closed by Peter [2].',
    'The sign says “Exit” [1].',
    'There are 3 dogs [3].',
  ])('with a number, a time, a name or a quote that they lack is left out: %s', (text) => {
    expect(checked(text)).toEqual({ kept: [], leftOut: 1 });
  });

  it.each([
    'The conference is wonderful [1].',
    'Maria opens the door [2].',
    // A first word may be a name or any other.
    'Peter does not open the door [2].',
    'A dog does not bark [3].',
    'A cat is seen [9].',
    'Everything is fine.',
  ])('cites nothing where it says more or the contrary: %s', (text) => {
    expect(checked(text)).toEqual({ kept: [[text.replace(/ \[\d\]/, '')]], leftOut: 0 });
  });
});

it.each([
  ['The conference is wonderful [1].', { why: 'says-more', words: ['wonderful'] }],
  ['Maria opens the door [2].', { why: 'denies' }],
  ['A cat is seen [9].', { why: 'says-more', words: ['cat'] }],
  ['It is seen.', { why: 'names-nothing' }],
  ['A dog is seen [3].', undefined],
])('a sentence from notes says why nothing supports it: %s', (text, why) => {
  expect(checkWritten(parts, text).sentences[0]!.unsupported).toEqual(why);
});

it('notes are in order of time, and have no times', () => {
  expect(parts.notes.map(({ text }) => text)).toEqual([
    'said: "Press 1 to lock the conference."',
    'said: "Maria does not open the door before 12:30."',
    'seen: dog',
    'heard: Bark',
  ]);
});
