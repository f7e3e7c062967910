import type { Engine, LibraryVerb } from '../domain/engine.ts';
import type { Library } from '../store/library.ts';
import { videoStatus } from './videos.ts';

/** The verbs that only read the library; the same on the writer's connection and on a reader's. */
export function libraryReads(library: Library): Pick<Engine, LibraryVerb> {
  return {
    listVideos: async () => library.videos.list().map(({ id }) => videoStatus(library, id)),
    getVideo: async ({ video }) => videoStatus(library, video),
    listEvidence: async (query) => library.evidence.list(query),
    getWaveform: async ({ video, within, buckets }) => library.waveforms.read(video, within, buckets),
    listChats: async ({ video }) => library.chats.list(video),
  };
}
