import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cue, SubtitleVerdict } from '../../src-main/domain/subtitles.ts';
import { type Moment, shifted } from '../../src-main/domain/time.ts';
import { seededRandom } from '../../src-main/kernels/random.ts';
import { doubtAllowed, keepTranscription } from '../../src-main/models/speech/gate.ts';
import { type Heard, judgeTracks } from '../../src-main/pipeline/indexing/subtitles/judge.ts';
import { sharedMedia } from '../fixtures/media.ts';
import { cuesOfWords } from '../fixtures/talk-subtitles.ts';
import { type Listener, openListener } from './support/listener.ts';
import { samplesOf } from './support/samples.ts';

interface SharedClip {
  name: string;
  group: string;
  qa?: { q: string; a: string }[];
}

const rate = 16_000;
const pause = 0.8;
// Part of `npm run test:golden:full`: some minutes on two cores. Its figures stand in subtitles/thresholds.ts.
const inventory = import.meta.env.MODE === 'full' ? sharedMedia('inventory.json') : undefined;

/** Clips one after the other, with the cues that a person would write for them. */
async function recording(
  clips: readonly SharedClip[],
): Promise<{ samples: Float32Array; cues: Cue[]; duration: number }> {
  const cues: Cue[] = [];
  const parts: Float32Array[] = [];
  let time = 0;
  for (const { name, qa } of clips) {
    const sound = await samplesOf(join(dirname(inventory!), name));
    const [start, end] = [time + pause, time + pause + sound.length / rate];
    parts.push(new Float32Array(pause * rate), sound);
    cues.push(...cuesOfWords(qa!.find(({ q }) => q === 'transcript')!.a, { start: start + 0.2, end: end - 0.3 }));
    time = end;
  }
  const samples = new Float32Array(Math.ceil(time * rate));
  let at = 0;
  for (const part of parts) {
    samples.set(part.subarray(0, samples.length - at), at);
    at += part.length;
  }
  return { samples, cues, duration: time };
}

/** Every word wrong, or missing, with this probability. */
function withErrors(cues: readonly Cue[], share: number): Cue[] {
  const random = seededRandom(7);
  const change = (word: string): string => (random() >= share ? word : random() < 0.4 ? '' : 'would');
  return cues.map((cue) => ({ ...cue, text: cue.text.split(' ').map(change).join(' ') }));
}

describe.skipIf(inventory === undefined)('tracks of real speech', () => {
  const shared = inventory === undefined ? [] : (JSON.parse(readFileSync(inventory, 'utf8')) as SharedClip[]);
  const clips = shared.filter(({ qa }) => qa?.some(({ q }) => q === 'transcript'));
  const half = Math.floor(clips.length / 2);
  let listener: Listener;
  beforeAll(async () => {
    listener = await openListener();
  });
  afterAll(() => listener[Symbol.asyncDispose]());

  it.each([
    ['first', 0],
    ['second', 1],
  ] as const)('are told apart: %s half', { timeout: 1_200_000 }, async (name, which) => {
    const halves = [clips.slice(0, half), clips.slice(half)];
    const { samples, cues, duration } = await recording(halves[which]!);
    const other = (await recording(halves[1 - which]!)).cues.filter(({ start }) => start < duration);
    const heard = new Map<number, Promise<Heard>>();
    const listen = (stretch: Moment): Promise<Heard> => {
      const known = heard.get(stretch.start) ?? hear(listener, samples, stretch);
      heard.set(stretch.start, known);
      return known;
    };
    const german = cues.map((cue) => ({ ...cue, text: 'Bitte geben Sie Ihre Nummer ein und warten Sie' }));
    const late = (by: number): Cue[] => cues.map((cue) => ({ ...cue, ...shifted(cue, by) }));
    const tracks: [string, readonly Cue[], SubtitleVerdict][] = [
      ['right', cues, 'speech'],
      ['with every fifth word wrong', withErrors(cues, 0.2), 'speech'],
      ['with every third word wrong', withErrors(cues, 0.3), 'speech'],
      ['3 s late', late(3), 'shifted'],
      ['3 s early', late(-3).filter(({ start }) => start >= 0), 'shifted'],
      ['translated', german, 'other-language'],
      ['signs', cues.filter((_, i) => i % 12 === 3).map((cue) => ({ ...cue, text: 'OFFICE' })), 'different'],
      ['of another recording', other, 'different'],
      ['half of it', cues.filter(({ start }) => start < duration / 2), 'incomplete'],
    ];
    for (const [kind, track, verdict] of tracks) {
      const language = kind === 'translated' ? 'ger' : 'eng';
      const { of } = await judgeTracks([{ source: kind, language, cues: track }], duration, listen);
      const found = of.get(kind)!;
      console.log(`${name} half, ${kind}: ${found.agreement?.toFixed(3)}, ${found.offset?.toFixed(2) ?? '-'} s`);
      expect(found.verdict, kind).toBe(verdict);
    }
  });
});

async function hear({ speech }: Listener, samples: Float32Array, stretch: Moment): Promise<Heard> {
  const sound = samples.slice(Math.round(stretch.start * rate), Math.round(stretch.end * rate));
  const transcription = await speech.transcribe(sound, { doubtAllowed: doubtAllowed(0) });
  if (!keepTranscription({ transcription, speechScore: 0 })) return { language: '', words: [] };
  const words = transcription.segments.flatMap((segment) => segment.words);
  return {
    language: transcription.language,
    words: words.map((word) => ({ ...word, ...shifted(word, stretch.start) })),
  };
}
