import { access } from 'node:fs/promises';
import type { Engine, LibraryVerb } from '../domain/engine.ts';
import { AppError } from '../domain/errors.ts';
import type { VideoId } from '../domain/video.ts';
import type { Library } from '../store/library.ts';
import { exportChat } from './chat-export.ts';
import { withLanguages } from './kept-language.ts';
import { videoStatus } from './videos.ts';

/** The verbs that only read the library; the same on the writer's connection and on a reader's. */
export function libraryReads(library: Library): Pick<Engine, LibraryVerb> {
  return {
    listVideos: async () => library.videos.list().map(({ id }) => videoStatus(library, id)),
    getVideo: async ({ video }) => videoStatus(library, video),
    listEvidence: async (query) => {
      expectVideo(library, query.video);
      return library.evidence.list(query);
    },
    getOutline: async ({ video }) => {
      expectVideo(library, video);
      return library.evidence.outline(video);
    },
    listSetAside: async ({ video }) => {
      expectVideo(library, video);
      return library.lines.setAside(video);
    },
    getWaveform: async ({ video, within, buckets }) => {
      expectVideo(library, video);
      return library.waveforms.read(video, within, buckets);
    },
    getPictures: async ({ video, from }) => {
      expectVideo(library, video);
      return library.pictures.read(video, from);
    },
    getSheet: async ({ video, sheet }) => {
      expectVideo(library, video);
      const jpeg = library.pictures.sheet(video, sheet);
      if (!jpeg) throw new AppError('PICTURE_UNKNOWN', 'These thumbnails are not in the library any more.');
      return { jpeg };
    },
    getPoster: async ({ video }) => {
      expectVideo(library, video);
      return { thumbnail: library.pictures.poster(video) ?? null };
    },
    hasFile: async ({ video }) => {
      const there = access(videoStatus(library, video).video.path);
      return {
        there: await there.then(
          () => true,
          () => false,
        ),
      };
    },
    recentQuestions: async ({ limit }) => library.chats.recent(limit),
    listSubtitles: async ({ video }) => {
      expectVideo(library, video);
      return library.subtitles.list(video);
    },
    getCues: async ({ video, source }) => {
      expectVideo(library, video);
      const cues = library.subtitles.cues(video, source);
      if (!cues) throw new AppError('SUBTITLES_UNKNOWN', 'These subtitles are not in the library any more.');
      return cues;
    },
    listChats: async ({ video }) => {
      if (video !== null) expectVideo(library, video);
      return library.chats.list(video).map(withLanguages);
    },
    exportChat: async ({ chat, format }) => exportChat(library, chat, format),
  };
}

/** @throws AppError VIDEO_UNKNOWN */
export function expectVideo(library: Library, id: VideoId): void {
  if (!library.videos.get(id))
    throw new AppError('VIDEO_UNKNOWN', 'This video is not in the library; open its file first.');
}
