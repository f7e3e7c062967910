import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sharedMedia } from '../fixtures/media.ts';

const clip = z.object({
  /** Where it lies in the large collection. */
  name: z.string(),
  group: z.string(),
  /** Seconds. */
  duration: z.number().nullable(),
  qa: z.array(z.object({ q: z.string(), a: z.string() })),
});
type Clip = z.infer<typeof clip>;

/** A recording of one sound, of ESC-10. */
export interface SoundClip {
  name: string;
  /** ESC-10's name, such as `Dog bark`. */
  sound: string;
  /** Which half it belongs to, 1 or 2. */
  fold: number;
}

/** Everything in the large collection. Throws where the collection is not there. */
function sharedClips(): Clip[] {
  const inventory = sharedMedia('inventory.json');
  if (inventory === undefined) throw new Error('The large media collection is not here.');
  return z.array(clip).parse(JSON.parse(readFileSync(inventory, 'utf8')));
}

/** The clips of one sound each. */
export function soundClips(): SoundClip[] {
  return sharedClips()
    .filter(({ group }) => group === 'esc10')
    .map(({ name }) => {
      const [, sound, fold] = /^esc10\/\d+ - ([^/]+)\/(\d)-/.exec(name)!;
      return { name, sound: sound!, fold: Number(fold) };
    });
}

/** The English clips whose words are known. */
export function spokenClips(): { name: string; said: string }[] {
  return sharedClips().flatMap(({ name, qa }) => {
    const said = qa.find(({ q }) => q === 'transcript')?.a;
    return said === undefined ? [] : [{ name, said }];
  });
}
