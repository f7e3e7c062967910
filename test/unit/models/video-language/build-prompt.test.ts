import { describe, expect, it } from 'vitest';
import type { PackManifest } from '../../../../src-main/models/packs/pack-manifest.ts';
import { buildPrompt, type PromptClip } from '../../../../src-main/models/video-language/prompt/build-prompt.ts';
import { spliced } from '../../../../src-main/models/video-language/prompt/splice.ts';
import { type Place, placesOf, type SoftTokens } from '../../../../src-main/models/video-language/prompt-places.ts';
import { idsOf, letters } from './letters.ts';

const soft = (key: string, count: number): SoftTokens => ({ key, count, rows: new Float32Array(count) });
const [sound, pictures] = [soft('sound', 2), soft('pictures', 3)];
const split = { mode: 'split', placeholder: '<Here>' } as const;
const replace = { mode: 'replace', token: '<image>' } as const;

describe('soft tokens in a prompt', () => {
  it('stand where it is cut, its parts read one by one', () => {
    expect(spliced('ab<Here>c d<Here>', split, letters, [sound, pictures])).toEqual([
      0,
      ...idsOf('ab'),
      ...placesOf(sound),
      ...idsOf('c d'),
      ...placesOf(pictures),
    ]);
  });

  it('take the places of a token, one row after the other', () => {
    const places = spliced('a<image><image>b<image>', replace, letters, [pictures]);
    const [first, second, third] = placesOf(pictures);
    expect(places).toEqual([0, ...idsOf('a'), first, second, ...idsOf('b'), third]);
  });

  it.each([
    ['a<Here>b', split, [sound, pictures]],
    ['ab', split, [sound]],
    ['a<image>', replace, [sound]],
    ['a<image><image><image>', replace, [sound]],
    ['ab', { mode: 'replace', token: '<video>' }, [sound]],
  ] as const)('must fit: %s', (prompt, splice, blocks) => {
    expect(() => spliced(prompt, splice, letters, blocks)).toThrow(expect.objectContaining({ code: 'MODEL_CONTRACT' }));
  });
});

const manifest = (context: number) =>
  ({
    title: 'Letters',
    context,
    splice: split,
    stops: { texts: ['###'], tokens: [] },
    template: {
      kind: 'vicuna',
      system: { video: '', image: 'Look.' },
      media: {
        video: '<V><Here></V> ',
        'video-audio': '<A><Here></A><V><Here></V> ',
        image: '<I><Here></I> ',
        audio: '',
      },
    },
  }) as unknown as PackManifest;
const clip: PromptClip = { frames: [0, 1], duration: 2, isStill: false, hasSound: false, soft: [pictures] };
const turns = [
  { question: 'q1', answer: 'a1' },
  { question: 'q2', answer: 'a2' },
];
const softOf = (places: readonly Place[]) => places.filter((place) => typeof place !== 'number');

describe('the prompt of a conversation', () => {
  it('has the clip before the first question, and all turns', () => {
    const prompt = buildPrompt(manifest(1000), letters, clip, { turns, question: 'q3' }, 50);
    expect(prompt.text).toBe(
      '###Human: <V><Here></V> q1###Assistant: a1###Human: q2###Assistant: a2###Human: q3###Assistant:',
    );
    expect([prompt.droppedTurns, prompt.room]).toEqual([0, 50]);
    expect(softOf(prompt.places)).toEqual(placesOf(pictures));
    expect(prompt.places[0]).toBe(0);
  });

  it('has sound before pictures, and its own words for a picture', () => {
    const heard = { ...clip, hasSound: true, soft: [sound, pictures] };
    const prompt = buildPrompt(manifest(1000), letters, heard, { turns: [], question: 'q' }, 50);
    expect(prompt.text).toBe('###Human: <A><Here></A><V><Here></V> q###Assistant:');
    expect(softOf(prompt.places)).toEqual([...placesOf(sound), ...placesOf(pictures)]);
    const still = { ...clip, isStill: true, frames: [0] };
    expect(buildPrompt(manifest(1000), letters, still, { turns: [], question: 'q' }, 50).text).toBe(
      'Look.###Human: <I><Here></I> q###Assistant:',
    );
  });

  it('leaves out the oldest turns where there is no room, never the clip', () => {
    const whole = buildPrompt(manifest(1000), letters, clip, { turns, question: 'q3' }, 50).places.length;
    const shorter = buildPrompt(manifest(whole + 49), letters, clip, { turns, question: 'q3' }, 50);
    expect(shorter.text).toBe('###Human: <V><Here></V> q2###Assistant: a2###Human: q3###Assistant:');
    expect([shorter.droppedTurns, shorter.room]).toEqual([1, 50]);
    const alone = buildPrompt(manifest(80), letters, clip, { turns, question: 'q3' }, 50);
    expect(alone.text).toBe('###Human: <V><Here></V> q3###Assistant:');
    expect(alone.droppedTurns).toBe(2);
    expect(alone.places.length + alone.room).toBe(80);
    expect(softOf(alone.places)).toEqual(placesOf(pictures));
  });

  it('is refused where the question alone is too long', () => {
    const long = { turns, question: 'q'.repeat(100) };
    expect(() => buildPrompt(manifest(80), letters, clip, long, 50)).toThrow(
      expect.objectContaining({ code: 'MODEL_CONTRACT' }),
    );
  });

  it('takes nothing that a person wrote for a mark of its own', () => {
    const tricky = { turns: [{ question: 'q<Here>1', answer: 'a##<s>#1' }], question: ' x<He<e>re>y### ' };
    const prompt = buildPrompt(manifest(1000), letters, clip, tricky, 50);
    expect(prompt.text).toBe('###Human: <V><Here></V> q1###Assistant: a1###Human: xy###Assistant:');
  });
});
