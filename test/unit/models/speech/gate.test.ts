import { describe, expect, it } from 'vitest';
import { doubtAllowed, keepTranscription, mayHoldSpeech } from '../../../../src-main/models/speech/gate.ts';

const keep = (speechScore: number, averageLogProbability: number, noSpeechProbability: number) =>
  keepTranscription({ speechScore, transcription: { averageLogProbability, noSpeechProbability } });

// The numbers are those of real clips.
describe('keepTranscription', () => {
  it.each([
    ['a read sentence', 1, -0.2, 0.004],
    ['an old film', 0.99, -0.45, 0.17],
    ['a line over film music', 0.07, -0.29, 0.01],
    ['a single word ("Donkey")', 0.97, -0.97, 0.27],
    ['two lines over film music', 0.81, -0.49, 0.13],
  ])('keeps %s', (_, speechScore, likely, doubt) => {
    expect(keep(speechScore, likely, doubt)).toBe(true);
  });

  it.each([
    ['a dog ("Go, go, go!")', 0.08, -0.57, 0.41],
    ['a dog ("Bye bye.")', 0.02, -1.28, 0.71],
    ['a sneeze ("BEST!")', 0.96, -1.31, 0.19],
    ['a sneeze ("YOOH!")', 0.45, -1.2, 0.1],
    ['a hippopotamus ("Pfff, pfff")', 0.64, -0.96, 0.58],
    ['a chainsaw ("Oh")', 0.03, -0.65, 0.64],
    ['voices that nobody can make out', 1, -1.52, 0.41],
  ])('drops %s', (_, speechScore, likely, doubt) => {
    expect(keep(speechScore, likely, doubt)).toBe(false);
  });
});

describe('doubtAllowed', () => {
  it.each([1, 0.5, 0.49, 0.03])('is the doubt above which nothing is kept, at a Speech score of %d', (speechScore) => {
    const most = doubtAllowed(speechScore);
    expect(keep(speechScore, 0, most)).toBe(true);
    expect(keep(speechScore, 0, most + 1e-6)).toBe(false);
  });
});

describe('mayHoldSpeech', () => {
  it('passes speech that music almost hides', () => {
    expect(mayHoldSpeech(0.07)).toBe(true);
    expect(mayHoldSpeech(0.01)).toBe(false);
  });
});
