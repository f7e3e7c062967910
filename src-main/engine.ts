// Composition root: the only file that wires the folders together.
import type { Engine, FileVerb, LibraryReader, PackVerb } from './domain/engine.ts';
import type { ProveProvider } from './inference/provider-keeper.ts';
import { proveProvider } from './inference/prove-provider.ts';
import { Runtime } from './inference/runtime.ts';
import { readAudio } from './media/audio.ts';
import { cutClip } from './media/cut-clip.ts';
import { findMedia } from './media/folder.ts';
import { ClipReader } from './media/read-clip.ts';
import { findMediaTools, type MediaTools } from './media/ffmpeg-path.ts';
import { readFrameList } from './media/frame-list.ts';
import { readFrames } from './media/frames.ts';
import { identify } from './media/identity.ts';
import { encodeJpeg } from './media/jpeg.ts';
import { probe } from './media/probe.ts';
import { takeSnapshot } from './media/snapshot.ts';
import { findSideCars } from './media/side-cars.ts';
import { readProxy, segmentAt } from './media/proxy.ts';
import { findProxyEncoder } from './media/proxy-encoders.ts';
import { readStillPicture } from './media/still-picture.ts';
import { readSubtitles } from './media/subtitles.ts';
import { loadPack } from './models/pack.ts';
import { findInstalledPack } from './models/packs/open-installed.ts';
import { PackSpeeds } from './models/packs/pack-speeds.ts';
import { createAnswerer } from './pipeline/answer/answerer.ts';
import { understandingFor } from './pipeline/answer/for-search.ts';
import { ask, deleteChat, renameChat } from './pipeline/asking.ts';
import { listChapters, setChapters } from './pipeline/chapters/list-chapters.ts';
import { doctor } from './pipeline/doctor.ts';
import { type CutClip, exportClip } from './pipeline/export-clip.ts';
import { findVideos } from './pipeline/find-videos.ts';
import { type IndexingParts, indexVideo } from './pipeline/indexing/index-video.ts';
import { smallView } from './pipeline/indexing/picture-stages.ts';
import { editLine } from './pipeline/edit-line.ts';
import { Lazy } from './pipeline/lazy.ts';
import { ModelShelf } from './pipeline/model-shelf.ts';
import { PackShelf } from './pipeline/pack-shelf.ts';
import { packVerbsOf } from './models/packs/pack-verbs.ts';
import { ProxyService } from './pipeline/proxy/service.ts';
import { expectVideo, libraryReads } from './pipeline/reading.ts';
import { searchPartsOf } from './pipeline/search-parts.ts';
import { Retriever } from './pipeline/search/retriever.ts';
import { createSearch, searchWords } from './pipeline/search/search.ts';
import { findSimilar, type SimilarParts } from './pipeline/similar/find-similar.ts';
import { readSound } from './pipeline/sound-source.ts';
import { lookForSubtitles, transcribeAnyway } from './pipeline/subtitle-files.ts';
import { TurnQueue } from './pipeline/turn-queue.ts';
import { askPack } from './pipeline/video-language/ask-pack.ts';
import { openVideo, videoStatus } from './pipeline/videos.ts';
import type { Video, VideoId } from './domain/video.ts';
import type { Library } from './store/library.ts';
import { openLibrary } from './store/open.ts';

export { packVerbsOf, proveProvider };

export interface EngineOptions {
  libraryDir: string;
  modelsDir: string;
  ffmpegPath?: string | undefined;
  /** Threads of one model run; the machine's cores, at most 4, when not given. */
  threads?: number;
  /** `read` works beside a writer and changes nothing. */
  mode?: 'write' | 'read';
  /** Who writes, told to a second writer. */
  holder?: string;
  /** Tries what models can run on, in a process that may be lost; without it only the processor is tried. */
  prove?: ProveProvider | undefined;
}

/**
 * Makes an engine that does everything in this thread.
 *
 * @throws AppError LIBRARY_*, MODEL_MISSING, MODEL_DAMAGED
 */
export async function createEngine({
  libraryDir,
  modelsDir,
  ffmpegPath,
  threads,
  mode = 'write',
  holder,
  prove,
}: EngineOptions): Promise<Engine> {
  const library = openLibrary(libraryDir, { mode, ...(holder !== undefined && { holder }) });
  try {
    if (mode === 'write') library.stages.pause();
    const runtime = new Runtime(threads === undefined ? {} : { threads });
    const shelf = new ModelShelf(await loadPack(modelsDir, runtime));
    const packs = packVerbsOf({ libraryDir, modelsDir, prove });
    const speeds = new PackSpeeds(libraryDir);
    const packShelf = new PackShelf(async (name) => {
      const { id, open } = await findInstalledPack({ libraryDir, modelsDir }, name);
      const { used } = await packs.getProviders({});
      return {
        id,
        open: () =>
          open(async (path) => speeds.opened(name, await runtime.open(path, undefined, used)), shelf.forPacks),
      };
    });
    const tools = new Lazy(() => findMediaTools({ ffmpegPath }));
    return compose({ library, shelf, packShelf, speeds, tools }, packs);
  } catch (error) {
    library.close();
    throw error;
  }
}

interface Composed {
  library: Library;
  shelf: ModelShelf;
  packShelf: PackShelf;
  speeds: PackSpeeds;
  tools: Lazy<MediaTools>;
}

function compose({ library, shelf, packShelf, speeds, tools }: Composed, packs: Pick<Engine, PackVerb>): Engine {
  const turns = new TurnQueue();
  const media = {
    probe: async (path: string, signal: AbortSignal | undefined) => probe(await tools.get(), path, { signal }),
    identify: (path: string, signal: AbortSignal | undefined) => identify(path, { signal }),
  };
  const indexing: IndexingParts = {
    library,
    speech: () => shelf.speech(),
    sounds: () => shelf.sounds(),
    voices: () => shelf.voices(),
    objects: () => shelf.objects(),
    scenes: () => shelf.scenes(),
    text: () => shelf.screenText(),
    embedder: () => shelf.embedder(),
    stageVersion: (stage) => shelf.stageVersion(stage),
    readSound: async function* (video, from, signal, onTruncated) {
      const found = await tools.get();
      yield* readSound(
        (each, time) => readAudio(found, each.path, each.media, { from: time, signal, onTruncated }),
        video,
        from,
      );
    },
    readFrames: async function* (video, wanted, signal, onTruncated) {
      yield* readFrames(await tools.get(), video.path, video.media, { ...wanted, signal, onTruncated });
    },
    encodeJpeg: async (picture, most, signal) => encodeJpeg(await tools.get(), picture, { most, signal }),
    readSubtitles: async (video, signal, onUnreadable) => readSubtitles(await tools.get(), video, signal, onUnreadable),
  };
  const parts = searchPartsOf(library, shelf);
  const similar: SimilarParts = {
    library,
    scenes: () => shelf.scenes(),
    scenesVersion: shelf.stageVersion('scenes'),
    readPicture: async (path, signal) => readStillPicture(await tools.get(), path, { ...smallView, signal }),
  };
  const proxies = proxyService(library, tools);
  const retriever = new Retriever(parts);
  const search = createSearch(parts, retriever, understandingFor(parts, retriever));
  const answer = createAnswerer(parts, retriever);
  const reader = new ClipReader(() => tools.get());
  const packAsking = { library, ask: answer, labels: () => retriever.names(), shelf: packShelf, speeds, reader };
  return {
    ...libraryReads(library),
    ...fileVerbsOf(library, tools, proxies),
    ...packs,
    findMedia: ({ path }, { signal } = {}) => findMedia(path, { signal }),
    findVideos: ({ paths }, { signal } = {}) => findVideos(library, findMedia, paths, signal),
    openVideo: async ({ path }, { signal } = {}) =>
      lookForSubtitles(library, findSideCars, await openVideo(library, media, path, signal)),
    lookForSubtitles: async ({ video }) => lookForSubtitles(library, findSideCars, videoStatus(library, video)),
    transcribeAnyway: async ({ video }) => transcribeAnyway(library, video),
    indexVideo: ({ video }, options = {}) =>
      turns.take(options.signal, () => indexVideo(indexing, videoStatus(library, video).video, options)),
    eraseVideo: async ({ video }) => {
      expectVideo(library, video);
      await proxies.close(video);
      library.videos.erase(video);
      return null;
    },
    saveView: async ({ video, view }) => {
      expectVideo(library, video);
      library.videos.saveView(video, view);
      return null;
    },
    editLine: (edit, options = {}) => editLine(parts, edit, options),
    nameSpeaker: async ({ video, speaker, name }) => {
      expectVideo(library, video);
      return library.speakers.rename(video, speaker, name);
    },
    setSpeaker: async ({ evidence, speaker }) => library.speakers.assign(evidence, speaker),
    getChapters: async ({ video, made }) => listChapters(library, video, made),
    setChapters: async ({ video, chapters }) => setChapters(library, video, chapters),
    dropSetAside: async ({ edit }) => {
      library.lines.dropSetAside(edit);
      return null;
    },
    search: (request, options = {}) => search(request, options),
    findSimilar: (request, options = {}) => findSimilar(similar, request, options),
    ask: (request, options = {}) => ask(library, answer, request, options),
    renameChat: async ({ chat, title }) => {
      renameChat(library, chat, title);
      return null;
    },
    deleteChat: async ({ chat }) => {
      deleteChat(library, chat);
      return null;
    },
    doctor: () => doctor(library, shelf, { tools: () => tools.get(), providers: () => packs.getProviders({}) }),
    askPack: async (asked, options) => askPack(packAsking, videoStatus(library, asked.video).video, asked, options),
    async [Symbol.asyncDispose]() {
      await proxies[Symbol.asyncDispose]();
      await packShelf[Symbol.asyncDispose]();
      await shelf[Symbol.asyncDispose]();
      library.close();
    },
  };
}

/** The verbs that work on media files and run no model. */
function fileVerbsOf(library: Library, tools: Lazy<MediaTools>, proxies: ProxyService): Pick<Engine, FileVerb> {
  const fileOf = (id: VideoId): Video => videoStatus(library, id).video;
  return {
    getFrames: async ({ video, within }, { signal } = {}) => {
      const { path, media } = fileOf(video);
      return readFrameList(await tools.get(), path, media, within, signal);
    },
    getSnapshot: async ({ video, time }, { signal } = {}) => {
      const { path, media } = fileOf(video);
      return { png: await takeSnapshot(await tools.get(), path, media, time, signal) };
    },
    getProxy: (input, { signal } = {}) => proxies.segment(input, signal),
    exportClip: (request, options = {}) => exportClip(library, cutWith(tools), request, options),
  };
}

function proxyService(library: Library, tools: Lazy<MediaTools>): ProxyService {
  const encoder = new Lazy(async () => findProxyEncoder(await tools.get()));
  return new ProxyService({
    library,
    segmentAt: ({ media }, time) => segmentAt(media, time),
    make: async function* (video, first, signal) {
      yield* readProxy(await tools.get(), video.path, video.media, { first, encoder: await encoder.get(), signal });
    },
  });
}

/** Does what needs the library and the files alone, on a connection of its own, beside an engine that writes. */
export async function createReader({
  libraryDir,
  modelsDir,
  ffmpegPath,
  prove,
}: Pick<EngineOptions, 'libraryDir' | 'modelsDir' | 'ffmpegPath' | 'prove'>): Promise<LibraryReader> {
  const library = openLibrary(libraryDir, { mode: 'read' });
  const tools = new Lazy(() => findMediaTools({ ffmpegPath }));
  const proxies = proxyService(library, tools);
  return {
    ...libraryReads(library),
    ...fileVerbsOf(library, tools, proxies),
    ...packVerbsOf({ libraryDir, modelsDir, prove }),
    searchWords: async (request) => searchWords(library, request),
    closeProxy: (video) => proxies.close(video),
    async [Symbol.asyncDispose]() {
      await proxies[Symbol.asyncDispose]();
      library.close();
    },
  };
}

function cutWith(tools: Lazy<MediaTools>): CutClip {
  return async ({ path, media }, options) => cutClip(await tools.get(), path, media, options);
}
