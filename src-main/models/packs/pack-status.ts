import type { EmbeddedModel, PackList, PackStatus } from '../../domain/packs.ts';
import { runnableFamilies, type CatalogueEntry } from './catalogue.ts';
import { totalBytes } from './install.ts';
import type { InstalledPack } from './installed.ts';
import type { PackManifest } from './pack-manifest.ts';
import { hasRoom } from './pack-places.ts';

/** What is known of a pack: from the catalogue, from what the hub said, and from what is on the disk. */
export interface Known {
  entry?: CatalogueEntry | undefined;
  /** What is being downloaded, or will be. */
  growing?: { manifest: PackManifest; bytesHere: number } | undefined;
  installed?: InstalledPack | undefined;
  embedded?: EmbeddedModel | undefined;
}

/** The status of a pack from all that is known of it; undefined where nothing is. */
export function statusOf(known: Known, machine: PackList['machine']): PackStatus | undefined {
  const { entry, growing, installed } = known;
  if (entry?.way === 'embedded' && 'role' in entry.as) return embeddedStatus(entry, known.embedded, machine);
  const manifest = installed?.manifest ?? growing?.manifest;
  const about = manifest ?? (entry?.way === 'embedded' ? undefined : entry);
  if (!about) return undefined;
  const bytes = manifest ? totalBytes(manifest) : entry ? expectedBytes(entry) : null;
  const bytesHere = installed ? totalBytes(installed.manifest) : (growing?.bytesHere ?? 0);
  const hub = manifest?.hub ?? (entry?.way === 'download' ? entry.hub : undefined);
  const isRunnable = runnableFamilies.includes(about.family);
  const { pack, title, family, version, experimental, licence, source, memory } = about;
  return {
    pack,
    title,
    family,
    version,
    way: entry?.way ?? 'import',
    experimental,
    licence,
    source,
    hub: hub ? { repository: hub.repository, revision: hub.revision } : null,
    state: installed ? 'installed' : bytesHere > 0 ? 'partial' : 'absent',
    bytes,
    bytesHere,
    memory,
    fits: {
      disk: installed !== undefined || hasRoom(Math.max(0, (bytes ?? 0) - bytesHere), machine.diskFree),
      memory: memory <= machine.memory,
    },
    usable: installed !== undefined && installed.problem === null && isRunnable,
    problem: installed?.problem ?? null,
  };
}

function expectedBytes(entry: CatalogueEntry): number | null {
  return entry.way === 'convert' || entry.way === 'import' ? entry.bytes : null;
}

function embeddedStatus(
  { pack, title, family, memory }: CatalogueEntry,
  model: EmbeddedModel | undefined,
  machine: PackList['machine'],
): PackStatus | undefined {
  if (!model) return undefined;
  const { licence, bytes, name, version } = model;
  return {
    pack,
    title,
    family,
    version,
    way: 'embedded',
    experimental: false,
    licence: { name: licence, terms: '', researchOnly: false },
    source: name,
    hub: null,
    state: 'installed',
    bytes,
    bytesHere: bytes,
    memory,
    fits: { disk: true, memory: memory <= machine.memory },
    usable: true,
    problem: null,
  };
}
