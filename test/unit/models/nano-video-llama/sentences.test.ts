import { expect, it } from 'vitest';
import { sentences } from '../../../../src-main/models/nano-video-llama/sentences.ts';

it('begins each sentence with a capital letter and leaves names as they are', () => {
  expect(sentences(' first a bee, then a Chihuahua. also a person. sound: rain and thunder.')).toBe(
    'First a bee, then a Chihuahua. Also a person. Sound: rain and thunder.',
  );
  expect(sentences('')).toBe('');
});

it('leaves out an "also" that nothing follows', () => {
  expect(sentences('a bullterrier. also. sound: rain.')).toBe('A bullterrier. Sound: rain.');
  expect(sentences('a bullterrier. also.')).toBe('A bullterrier.');
});

it('leaves out sentences that name nothing', () => {
  expect(sentences('something. sound: music.')).toBe('Sound: music.');
  expect(sentences('nothing is seen. sound: a guitar.')).toBe('Sound: a guitar.');
  expect(sentences('something.')).toBe('');
  expect(sentences('first something, then a bee.')).toBe('First something, then a bee.');
});
