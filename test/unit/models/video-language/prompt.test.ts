import { describe, expect, it } from 'vitest';
import type { PackManifest } from '../../../../src-main/models/packs/pack-manifest.ts';
import { type ShownClip, mediaText } from '../../../../src-main/models/video-language/prompt/media-text.ts';
import { numberWords } from '../../../../src-main/models/video-language/prompt/number-words.ts';
import { renderTurns } from '../../../../src-main/models/video-language/prompt/templates.ts';
import {
  hoursMinutesSeconds,
  minutesSeconds,
  tenths,
} from '../../../../src-main/models/video-language/prompt/time-text.ts';

const clip = (change: Partial<ShownClip>): ShownClip => ({
  frames: [0, 1.25, 2.5, 11.75],
  duration: 75,
  isStill: false,
  hasSound: false,
  ...change,
});
const splitting = {
  template: {
    kind: 'llama-2',
    system: { video: '', image: '' },
    media: {
      video: '<Video><ImageHere></Video> The video contains {frames} frames sampled at {times} seconds. ',
      'video-audio': 'heard: <ImageHere>. seen <Video><ImageHere></Video>.',
      image: '<Image><ImageHere></Image> ',
      audio: 'heard: <ImageHere>.',
    },
  },
  splice: { mode: 'split', placeholder: '<ImageHere>' },
} as unknown as PackManifest;
const smolvlm2 = {
  template: {
    kind: 'smolvlm2',
    media: {
      video: 'You are provided the following series of {frames} frames from a {duration} [H:MM:SS] video.\n',
      image: '',
    },
  },
  splice: { mode: 'replace', token: '<image>' },
  vision: { softTokens: { per: 'frame', count: 2 } },
} as unknown as PackManifest;

describe('numbers in prompts', () => {
  // Expected: Python's `str(round(seconds, 1))`.
  it.each([
    [0, '0.0'],
    [1.2, '1.2'],
    [0.25, '0.2'],
    [0.75, '0.8'],
    [1.25, '1.2'],
    [1.75, '1.8'],
    [0.05, '0.1'],
    [0.15, '0.1'],
    [0.35, '0.3'],
    [2.675, '2.7'],
    [1234.449, '1234.4'],
    [12.5, '12.5'],
    [12.96, '13.0'],
  ])('%d s is %s', (seconds, expected) => expect(tenths(seconds)).toBe(expected));

  it('are words from one to sixty-four', () => {
    const words = [1, 8, 12, 13, 19, 20, 21, 30, 45, 64].map(numberWords);
    expect(words).toEqual([
      'one',
      'eight',
      'twelve',
      'thirteen',
      'nineteen',
      'twenty',
      'twenty-one',
      'thirty',
      'forty-five',
      'sixty-four',
    ]);
    expect(new Set(Array.from({ length: 64 }, (_, at) => numberWords(at + 1))).size).toBe(64);
  });

  it('are lengths and times as the originals print them', () => {
    expect([9.9, 75, 3725.4].map(hoursMinutesSeconds)).toEqual(['0:00:09', '0:01:15', '1:02:05']);
    expect([9.9, 75, 3725.4].map(minutesSeconds)).toEqual(['00:09', '01:15', '62:05']);
  });
});

describe('the text around media', () => {
  it('tells Video-LLaMA how many frames there are and when they were taken', () => {
    expect(mediaText(splitting, clip({}))).toBe(
      '<Video><ImageHere></Video> The video contains 4 frames sampled at 0.0, 1.2, 2.5, 11.8 seconds. ',
    );
    expect(mediaText(splitting, clip({ hasSound: true }))).toBe('heard: <ImageHere>. seen <Video><ImageHere></Video>.');
    expect(mediaText(splitting, clip({ isStill: true, frames: [0] }))).toBe('<Image><ImageHere></Image> ');
    expect(mediaText(splitting, clip({ hasSound: true, frames: [] }))).toBe('heard: <ImageHere>.');
  });

  it('gives SmolVLM2 every frame with its time', () => {
    const picture = '<fake_token_around_image><global-img><image><image><fake_token_around_image>';
    expect(mediaText(smolvlm2, clip({ frames: [0, 61.5] }))).toBe(
      'You are provided the following series of two frames from a 0:01:15 [H:MM:SS] video.\n' +
        `\nFrame from 00:00:${picture}\nFrame from 01:01:${picture}\n\n`,
    );
    expect(mediaText(smolvlm2, clip({ frames: [0], isStill: true }))).toBe(picture);
  });
});

describe('a conversation', () => {
  const turns = [{ user: 'u1', assistant: 'a1' }, { user: 'u2' }];

  it('is written for Vicuna', () => {
    expect(renderTurns('vicuna', '', turns)).toBe('###Human: u1###Assistant: a1###Human: u2###Assistant:');
    expect(renderTurns('vicuna', 'Be kind.', [{ user: 'u1' }])).toBe('Be kind.###Human: u1###Assistant:');
  });

  it('is written for LLaMA-2', () => {
    expect(renderTurns('llama-2', 'Be kind.', turns)).toBe(
      '[INST] <<SYS>>\nBe kind.\n<</SYS>>\n\nu1 [/INST] a1 </s><s>[INST] u2 [/INST]',
    );
    expect(renderTurns('llama-2', '', [{ user: 'u1' }])).toBe('[INST] <<SYS>>\n\n<</SYS>>\n\nu1 [/INST]');
  });

  it('is written in ChatML', () => {
    expect(renderTurns('chatml', 'Be kind.', turns)).toBe(
      '<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nu1<|im_end|>\n<|im_start|>assistant\na1<|im_end|>\n' +
        '<|im_start|>user\nu2<|im_end|>\n<|im_start|>assistant\n',
    );
    expect(renderTurns('chatml', '', [{ user: 'u1' }])).toBe('<|im_start|>user\nu1<|im_end|>\n<|im_start|>assistant\n');
  });

  it('is written for SmolVLM2, without a space before a picture', () => {
    expect(renderTurns('smolvlm2', '', turns)).toBe(
      '<|im_start|>User: u1<end_of_utterance>\nAssistant: a1<end_of_utterance>\nUser: u2<end_of_utterance>\nAssistant:',
    );
    expect(renderTurns('smolvlm2', '', [{ user: '<fake_token_around_image>…' }])).toBe(
      '<|im_start|>User:<fake_token_around_image>…<end_of_utterance>\nAssistant:',
    );
  });
});
