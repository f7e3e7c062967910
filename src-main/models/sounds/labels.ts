import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Pack } from '../pack.ts';

const label = z.object({
  /** Place in the tagger's output. */
  index: z.int().min(0),
  /** Identity in AudioSet, e.g. `/m/0bt9lr`. */
  mid: z.string(),
  name: z.string(),
  /** Identities of all wider classes that the tagger knows too. */
  ancestors: z.array(z.string()),
  /** Names of the wider classes that only group others and are never heard themselves. */
  groups: z.array(z.string()),
});
const schema = z.object({ labels: z.array(label).min(1) });

export type SoundLabel = z.infer<typeof label>;

/** Classes that tell speech, music and silence apart, by AudioSet's names. */
const segmentNames = { speech: 'Speech', music: 'Music', silence: 'Silence' } as const;
export type SegmentClass = keyof typeof segmentNames;

/** The classes of the sound tagger, in the order of its output. */
export class SoundLabels {
  readonly all: readonly SoundLabel[];
  /** Places of the classes that divide sound into speech, music and silence. */
  readonly indexOf: Readonly<Record<SegmentClass, number>>;
  readonly #ancestors: readonly (readonly number[])[];

  /** Throws MODEL_DAMAGED when a class of `segmentNames` is missing or the places do not count up from 0. */
  constructor(all: readonly SoundLabel[]) {
    this.all = all;
    const place = new Map(all.map(({ mid }, at) => [mid, at]));
    const named = (name: string) => {
      const at = all.findIndex((candidate) => candidate.name === name);
      if (at < 0) throw damaged();
      return at;
    };
    this.indexOf = {
      speech: named(segmentNames.speech),
      music: named(segmentNames.music),
      silence: named(segmentNames.silence),
    };
    if (all.some(({ index }, at) => index !== at)) throw damaged();
    this.#ancestors = all.map(({ ancestors }) => ancestors.flatMap((mid) => place.get(mid) ?? []));
  }

  /** Places of all wider classes of the class at a place. */
  ancestorsOf(index: number): readonly number[] {
    return this.#ancestors[index] ?? [];
  }
}

/** Reads the classes of a pack's sound tagger. */
export async function loadSoundLabels(pack: Pack): Promise<SoundLabels> {
  const parsed = schema.safeParse(JSON.parse(await readFile(await pack.file('sounds', 'labels.json'), 'utf8')));
  if (!parsed.success) throw damaged(parsed.error);
  return new SoundLabels(parsed.data.labels);
}

function damaged(cause?: unknown): AppError {
  return new AppError('MODEL_DAMAGED', 'The names of the sound classes cannot be read.', { cause });
}
