import type { EmbeddedModel } from '../../domain/packs.ts';
import type { Manifest } from '../manifest.ts';

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
