import { SpeechTokens } from '../../../../src-main/models/speech/tokens.ts';

/** A vocabulary in miniature: 20 text tokens, seven control tokens and 2 s of timestamps. */
const text = [
  'a',
  ' b',
  ' c',
  ' d',
  '.',
  ',',
  ' "',
  '"',
  ' (',
  ')',
  '\u00c3',
  '\u00a9',
  ' \u00e2\u0082',
  '\u00ac',
  'x',
  ' ',
  "'s",
  '\u00f0\u009f',
  '\u0098\u0080',
  ' ♪',
];

export const firstTimestamp = 27;
export const vocabularySize = firstTimestamp + 101;

export const testTokens = new SpeechTokens({
  tokens: text,
  end: 20,
  start: 21,
  languages: { en: 22, ja: 23 },
  transcribe: 24,
  noSpeech: 25,
  noTimestamps: 26,
  firstTimestamp,
  secondsPerTimestamp: 0.02,
  suppress: [19, 21, 24, 25],
  suppressAtStart: [15, 20],
});
