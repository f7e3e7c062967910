import { everydayKinds } from '../scenes/everyday-kinds.ts';
import type { PictureLabels } from './labels.ts';

/** Something that may be said of a picture. */
export interface PictureTerm {
  /** WordNet synset. */
  id: string;
  name: string;
  aliases: readonly string[];
  /** Synsets of all wider terms, the nearest first. */
  ancestors: readonly string[];
}

/** Everything that the models may say of a picture, each once: the classes of all, and the kinds that scenes are hedged to. */
export function pictureTerms(models: readonly PictureLabels[]): PictureTerm[] {
  const terms = new Map<string, PictureTerm>();
  for (const { all } of models)
    for (const { synset, name, aliases, ancestors } of all)
      if (!terms.has(synset)) terms.set(synset, { id: synset, name, aliases, ancestors });
  for (const [id, name] of Object.entries(everydayKinds)) {
    const known = models.find((labels) => labels.membersOf(id).length > 0);
    if (known && !terms.has(id)) terms.set(id, { id, name, aliases: [], ancestors: known.widerThan(id) });
  }
  return [...terms.values()];
}

/** What stands above more classes than this is too vague to be looked for: "structure", "equipment", "plant part". */
const mostKinds = 12;

/** The same with every wider term of WordNet that calls up an image: "tower", "headdress". Too many to be said of a picture, but people ask for them. */
export function widerTerms(models: readonly PictureLabels[]): PictureTerm[] {
  const known = pictureTerms(models);
  const terms = new Map(known.map((term) => [term.id, term]));
  for (const labels of models)
    for (const [id, [name, ...aliases]] of Object.entries(labels.groups))
      if (!terms.has(id) && labels.membersOf(id).length <= mostKinds)
        terms.set(id, { id, name: name!, aliases, ancestors: labels.widerThan(id) });
  return [...terms.values()];
}
