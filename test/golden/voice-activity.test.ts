import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadVoiceActivity } from '../../src-main/models/voice-activity/model.ts';
import { voiceRegions } from '../../src-main/models/voice-activity/regions.ts';
import { clipPath } from '../fixtures/media.ts';
import { modelsFolder } from './support/listener.ts';
import { farthest, type Place, Reference } from './support/reference.ts';
import { samplesOf } from './support/samples.ts';

describe('voice activity', () => {
  const reference = new Reference<{ clip: string; probabilities: Place }>('voice-activity');

  it("gives the package's own probabilities, however the sound is cut", async () => {
    await using voice = await loadVoiceActivity(await loadPack(modelsFolder));
    const samples = await samplesOf(clipPath(reference.index.clip));
    const expected = reference.values(reference.index.probabilities);
    // The reference fills the last window up with zeros.
    const whole = new Float32Array(expected.length * 512);
    whole.set(samples);
    for (const size of [whole.length, 16_000, 700]) {
      const stream = voice.stream();
      const found: number[] = [];
      for (let at = 0; at < whole.length; at += size) found.push(...(await stream.push(whole.subarray(at, at + size))));
      expect(farthest(found, expected)).toBeLessThan(1e-4);
    }
    expect(voiceRegions(expected).length).toBeGreaterThan(1);
  });

  it('hears nobody in silence', async () => {
    await using voice = await loadVoiceActivity(await loadPack(modelsFolder));
    expect(voiceRegions(await voice.stream().push(new Float32Array(160_000)))).toEqual([]);
  });
});
