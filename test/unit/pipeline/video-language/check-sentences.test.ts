import { beforeEach, describe, expect, it } from 'vitest';
import { checkSentences, type SentenceParts } from '../../../../src-main/pipeline/video-language/check-sentences.ts';
import { Retriever } from '../../../../src-main/pipeline/search/retriever.ts';
import { heard, said, searchParts, seen, smallLibrary } from '../search/small-library.ts';

let parts: SentenceParts;
beforeEach(async () => {
  const evidence = [
    said(1, 3, 'The cat sleeps.'),
    seen(10, 20, 'dog'),
    heard(12, 14, 'Bark'),
    heard(40, 44, 'Rain'),
    seen(50, 55, 'dog'),
    heard(60, 70, 'Music'),
    heard(66, 70, 'Singing'),
    seen(60, 70, 'person'),
    heard(80, 84, 'Speech'),
  ];
  const library = await smallLibrary([{ id: 'v', duration: 90, evidence }]);
  parts = { library, labels: await new Retriever(searchParts(library)).names() };
});

const checked = (text: string, start = 0, end = 30) => checkSentences(parts, 'v', { start, end }, text);
const supports = (text: string, start?: number, end?: number): string[][] =>
  checked(text, start, end).sentences.map(({ citations }) => citations.map(({ quote, start: at }) => `${quote} ${at}`));

describe('a sentence of a pack', () => {
  it('cites evidence of what it names, at the time that was looked at', () => {
    expect(supports('A dog runs over a meadow.')).toEqual([['dog 10', 'Bark 12']]);
    expect(supports('A dog runs over a meadow.', 45, 60)).toEqual([['dog 50']]);
    expect(supports('An animal runs over a meadow.')).toEqual([['dog 10', 'Bark 12']]);
  });

  it('cites nothing where evidence of one thing that it names is missing', () => {
    expect(supports('A dog runs in the rain.')).toEqual([[]]);
    expect(supports('A dog runs over a meadow.', 25, 35)).toEqual([[]]);
    expect(supports('It is raining.', 35, 60)).toEqual([['Rain 40']]);
  });

  it('that tells of voices cites what they say, or the sound of them', () => {
    expect(supports('Sound: people speaking.')).toEqual([['The cat sleeps. 1']]);
    expect(supports('Someone is talking.')).toEqual([['The cat sleeps. 1']]);
    expect(supports('Sound: people speaking.', 80, 90)).toEqual([['Speech 80']]);
  });

  it('that tells an order is supported where what it names begins in this order', () => {
    expect(supports('Sound: first people speaking, then a dog barking.')).toEqual([['The cat sleeps. 1', 'Bark 12']]);
    expect(supports('Sound: first a dog barking, then people speaking.')).toEqual([[]]);
    expect(supports('First a dog, then a person.', 0, 90)).toEqual([['dog 10', 'dog 50', 'Bark 12', 'person 60']]);
    expect(supports('First a person, then a dog.', 0, 90)).toEqual([[]]);
    expect(supports('First a dog, then a giraffe.', 0, 90)).toEqual([[]]);
  });

  it('that tells of voices is not supported by music, song or a person who is seen', () => {
    expect(supports('Sound: people speaking.', 60, 75)).toEqual([[]]);
    expect(supports('Sound: first music, then people speaking.', 60, 75)).toEqual([[]]);
    expect(supports('Sound: music.', 60, 75)).toEqual([['Music 60']]);
    expect(supports('Sound: people speaking.', 25, 60)).toEqual([[]]);
  });

  it('that tells sounds is not supported by what is seen', () => {
    expect(supports('Sound: a dog.', 45, 60)).toEqual([[]]);
    expect(supports('A dog.', 45, 60)).toEqual([['dog 50']]);
  });

  it('cites nothing where it names nothing, counts or denies', () => {
    expect(
      supports('Something moves. There is no dog. Two dogs play. There isn’t a dog. A cat sleeps, says someone.'),
    ).toEqual([[], [], [], [], []]);
  });

  it('says why nothing supports it', () => {
    const why = (text: string, end = 30): unknown => checked(text, 0, end).sentences[0]!.unsupported;
    expect(why('A dog runs in the rain.')).toEqual({ why: 'not-found', words: ['rain'] });
    expect(why('Something moves.')).toEqual({ why: 'names-nothing' });
    expect(why('First a person, then a dog.', 90)).toEqual({ why: 'other-order' });
    expect(why('First a dog, then the rain.')).toEqual({ why: 'not-found', words: ['rain'] });
    expect(why('There is no dog.')).toEqual({ why: 'counts-or-denies' });
    expect(why('A dog runs over a meadow.')).toBeUndefined();
  });

  it('is left out where it gives numbers, times or quotes', () => {
    const { sentences, leftOut } = checked('A dog runs. It barks at 0:12. There are 3 dogs. A sign says “Dogs”.');
    expect(sentences.map(({ text }) => text)).toEqual(['A dog runs.']);
    expect(leftOut).toBe(3);
  });

  it('may be missing', () => {
    expect(checked('')).toEqual({ sentences: [], leftOut: 0 });
    expect(checked(' … ## ')).toEqual({ sentences: [], leftOut: 0 });
  });
});
