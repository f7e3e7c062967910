import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Pack } from '../pack.ts';

const identity = z.string().regex(/^n\d{8}$/, 'must be a noun of WordNet');
const label = z.object({
  /** Place in the model's output. */
  index: z.int().min(0),
  /** Identity in WordNet 3.1, e.g. `n02086723`. */
  synset: identity,
  name: z.string().min(1),
  aliases: z.array(z.string()),
  /** Identities of all wider terms, the nearest first, up to "entity". */
  ancestors: z.array(identity),
});
const schema = z.object({
  labels: z.array(label).min(1),
  /** What wider terms are called, the usual name first. */
  groups: z.record(identity, z.array(z.string().min(1)).min(1)),
});

export type PictureLabel = z.infer<typeof label>;
type Parsed = z.infer<typeof schema>;

/** The classes of a model that looks at pictures, and where they stand in WordNet. A term is a class or something wider. */
export class PictureLabels {
  readonly all: readonly PictureLabel[];
  /** What wider terms are called, the usual name first, by synset. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly #byIndex: readonly (PictureLabel | undefined)[];
  readonly #names = new Map<string, string>();
  /** Of each term the classes that it is or stands above. */
  readonly #members = new Map<string, PictureLabel[]>();

  /** Throws MODEL_DAMAGED when classes share a place or a synset, or a wider term has no name. */
  constructor({ labels, groups }: Parsed) {
    this.all = labels;
    this.groups = groups;
    const byIndex: PictureLabel[] = [];
    for (const each of labels) {
      if (byIndex[each.index] || this.#names.has(each.synset)) throw damaged();
      byIndex[each.index] = each;
      this.#names.set(each.synset, each.name);
    }
    this.#byIndex = byIndex;
    for (const each of labels)
      for (const term of [each.synset, ...each.ancestors]) {
        const name = this.#names.get(term) ?? groups[term]?.[0];
        if (name === undefined) throw damaged();
        this.#names.set(term, name);
        const members = this.#members.get(term);
        if (members) members.push(each);
        else this.#members.set(term, [each]);
      }
  }

  /** The class at a place of the model's output; some places have none. */
  at(index: number): PictureLabel | undefined {
    return this.#byIndex[index];
  }

  /** What a term is called; undefined for one that is not known here. */
  nameOf(term: string): string | undefined {
    return this.#names.get(term);
  }

  /** The classes that a term is or stands above. */
  membersOf(term: string): readonly PictureLabel[] {
    return this.#members.get(term) ?? [];
  }

  /** All terms that are wider than this one, the nearest first. */
  widerThan(term: string): readonly string[] {
    const members = this.membersOf(term);
    const own = members.find(({ synset }) => synset === term);
    if (own) return own.ancestors;
    const [first, ...others] = members;
    if (!first) return [];
    // What stands above a group stands above all its classes. Of two groups of the same classes the nearer one is narrower; others may be
    // nearer on another way up.
    const place = first.ancestors.indexOf(term);
    return first.ancestors.filter((wider, at) => {
      const isAbove = others.every(({ ancestors }) => ancestors.includes(wider));
      return isAbove && (this.membersOf(wider).length > members.length || at > place);
    });
  }

  /** How likely a picture shows what a term names: the sum of its classes. @param probabilities in the order of the model's output */
  likelihood(term: string, probabilities: Float32Array): number {
    return this.membersOf(term).reduce((sum, { index }) => sum + probabilities[index]!, 0);
  }
}

/** Reads the classes of one of the pack's models that look at pictures. */
export async function loadPictureLabels(pack: Pack, role: 'objects' | 'scenes'): Promise<PictureLabels> {
  return readPictureLabels(await readFile(await pack.file(role, 'labels.json'), 'utf8'));
}

/** The classes in the text of a `labels.json`; throws MODEL_DAMAGED. */
export function readPictureLabels(text: string): PictureLabels {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw damaged(cause);
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw damaged(parsed.error);
  return new PictureLabels(parsed.data);
}

function damaged(cause?: unknown): AppError {
  return new AppError('MODEL_DAMAGED', 'The names of what pictures show cannot be read.', { cause });
}
