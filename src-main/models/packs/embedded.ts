import type { EmbeddedModel } from '../../domain/packs.ts';
import type { Manifest } from '../manifest.ts';
import { catalogue, type CatalogueEntry } from './catalogue.ts';

/** The models that came with the program, as their manifest describes them. */
export function embeddedModels({ models }: Manifest): EmbeddedModel[] {
  return models.map(({ role, name, version, licence, files }) => ({
    role,
    name,
    version,
    licence,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  }));
}

/** The folder of a pack that came with the program, below that of the models; undefined for any other. */
export function embeddedFolder(pack: string, entries: readonly CatalogueEntry[] = catalogue): string | undefined {
  const entry = entries.find((one) => one.pack === pack);
  return entry?.way === 'embedded' && 'folder' in entry.as ? entry.as.folder : undefined;
}
