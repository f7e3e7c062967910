import { useMemo } from 'react';
import { create } from 'zustand';
import {
  chapterFile,
  chapterFileEndings,
  type ChapterFormat,
  type NamedChapter,
} from '../../src-main/domain/chapter-files.ts';
import { type ChapterList, type ChapterStart, type ListedChapter, withEnds } from '../../src-main/domain/chapters.ts';
import { stemOf } from '../../src-main/domain/file-names.ts';
import type { Video, VideoId } from '../../src-main/domain/video.ts';
import { call } from '../api.ts';
import { t } from '../i18n.ts';
import { startsOf } from '../lib/chapter-edits.ts';
import { textOf } from './label-names.ts';
import { statusOf } from './library.ts';
import { notify, reportError } from './notices.ts';

interface ChaptersState {
  video: VideoId | null;
  list: ChapterList | null;
  /** What the person had before each change, the latest last; null is nothing of their own. */
  before: readonly (readonly ChapterStart[] | null)[];
}

/** The chapters of the video on screen. */
export const useChapters = create<ChaptersState>()(() => ({ video: null, list: null, before: [] }));

const none: readonly ListedChapter[] = [];
const mostUndone = 50;

/** Reads the chapters of the video on screen; they are made where they are missing. */
export async function loadChapters(video: VideoId): Promise<void> {
  if (useChapters.getState().video !== video) useChapters.setState({ video, list: null, before: [] });
  try {
    show(video, await call('getChapters', { video }));
  } catch (error) {
    reportError(error);
  }
}

/** Chapters to draw and step between: those of the file until others are read. */
export function chaptersOf(video: VideoId | null): readonly ListedChapter[] {
  const { video: shown, list } = useChapters.getState();
  return shown === video && list ? list.chapters : namedInFile(statusOf(video)?.video);
}

/** The same for components. */
export function useChaptersOf(video: Video): readonly ListedChapter[] {
  const list = useChapters((state) => (state.video === video.id ? state.list : null));
  return useMemo(() => list?.chapters ?? namedInFile(video), [list, video]);
}

function namedInFile(video: Video | undefined): readonly ListedChapter[] {
  return video?.media.chapters ? withEnds(video.media.chapters, video.media.duration) : none;
}

/** What a chapter is called: sounds and things in the person's language, and a number where nothing names it. */
export function chapterName({ title, from }: ChapterStart, at: number): string {
  if (title === undefined) return t('chapters.unnamed', { number: at + 1 });
  return from ? textOf(from.kind, title) : title;
}

/** Keeps the chapters as the person wants them now. */
export async function changeChapters(chapters: readonly ChapterStart[]): Promise<void> {
  const { video, list, before } = useChapters.getState();
  if (video === null || !list) return;
  const was = list.origin === 'person' ? startsOf(list.chapters) : null;
  await keep(video, chapters, [...before, was].slice(-mostUndone));
}

/** Takes the last change back. */
export async function undoChapters(): Promise<void> {
  const { video, before } = useChapters.getState();
  const last = before.at(-1);
  if (video !== null && last !== undefined) await keep(video, last, before.slice(0, -1));
}

/** Leaves the person's changes for what the file names or what was made. It can be taken back. */
export async function restoreChapters(): Promise<void> {
  const { video, list, before } = useChapters.getState();
  if (video !== null && list?.origin === 'person') await keep(video, null, [...before, startsOf(list.chapters)]);
}

/** Puts the chapters that evidence gives in the place of those of the file or the person. */
export async function makeChapters(): Promise<void> {
  const { video } = useChapters.getState();
  if (video === null) return;
  try {
    const { chapters } = await call('getChapters', { video, made: true });
    if (chapters.length === 0) notify('info', t('chapters.none'));
    else await changeChapters(startsOf(chapters));
  } catch (error) {
    reportError(error);
  }
}

/** Puts the chapters on the clipboard, as lines for a description. */
export async function copyChapters(): Promise<void> {
  try {
    await navigator.clipboard.writeText(chapterFile('youtube', named()));
    notify('info', t('chapters.copied', { count: named().length }));
  } catch (error) {
    reportError(error);
  }
}

/** Lets the person choose a file and writes the chapters there. */
export async function saveChapters({ name }: Video, format: ChapterFormat): Promise<void> {
  try {
    const file = `${stemOf(name)}.chapters.${chapterFileEndings[format]}`;
    const { saved } = await call('saveChapters', { name: file, format, text: chapterFile(format, named()) });
    if (saved) notify('info', t('notice.saved'));
  } catch (error) {
    reportError(error);
  }
}

function named(): NamedChapter[] {
  const chapters = useChapters.getState().list?.chapters ?? none;
  return chapters.map((chapter, at) => ({ ...chapter, title: chapterName(chapter, at) }));
}

async function keep(
  video: VideoId,
  chapters: readonly ChapterStart[] | null,
  before: ChaptersState['before'],
): Promise<void> {
  try {
    const list = await call('setChapters', { video, chapters: chapters && [...chapters] });
    if (show(video, list)) useChapters.setState({ before });
  } catch (error) {
    reportError(error);
  }
}

function show(video: VideoId, list: ChapterList): boolean {
  if (useChapters.getState().video !== video) return false;
  useChapters.setState({ list });
  return true;
}
