import { join } from 'node:path';
import { loadPictureLabels } from '../../src-main/models/pictures/labels.ts';
import { pictureTerms } from '../../src-main/models/pictures/terms.ts';
import { loadPack } from '../../src-main/models/pack.ts';
import { loadSoundLabels } from '../../src-main/models/sounds/labels.ts';

/** What a sound or thing may be called, by the name of its label: its own names and those of everything wider. */
export type LabelWords = ReadonlyMap<string, string>;

/** Reads the names of all labels that the models give. */
export async function readLabelWords(): Promise<LabelWords> {
  const pack = await loadPack(join(import.meta.dirname, '../../models'));
  const { all } = await loadSoundLabels(pack);
  const heard = new Map(all.map(({ mid, name }) => [mid, name]));
  const words = new Map<string, string>();
  const add = (name: string, more: readonly string[]): void => {
    words.set(name, [words.get(name) ?? name, ...more].join(' '));
  };
  for (const { name, ancestors, groups } of all)
    add(name, [...ancestors.map((mid) => heard.get(mid) ?? ''), ...groups]);
  const models = [await loadPictureLabels(pack, 'objects'), await loadPictureLabels(pack, 'scenes')];
  const nameOf = (term: string): string => models.map((labels) => labels.nameOf(term)).find(Boolean) ?? '';
  for (const { name, aliases, ancestors } of pictureTerms(models)) add(name, [...aliases, ...ancestors.map(nameOf)]);
  return words;
}
