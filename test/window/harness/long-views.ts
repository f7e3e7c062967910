import type { Chat, ChatMessage } from '../../../src-main/domain/answer.ts';
import { sampleEvidence } from './evidence.ts';
import { opened, type View } from './view.ts';
import { otherVideos, sampleVideo, statusOf } from './videos.ts';

const long =
  'the second part of the interview with the harbour master about the winter of the great storm, uncut, with both cameras';
/** No place to break a line at. */
const unbroken = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

const videos = Array.from({ length: 14 }, (_, at) => ({
  ...(at === 0 ? sampleVideo : otherVideos.soundOnly),
  ...(at > 0 && { id: String(at).padStart(32, 'f') }),
  path: `/home/kim/Videos/${at}/${unbroken}.mp4`,
  name: at % 2 === 0 ? `${at} ${long}.mp4` : `${at}${unbroken}.mp4`,
}));
const evidence = sampleEvidence.map((item) =>
  item.kind === 'said' ? { ...item, text: `${item.text} ${unbroken} ${long}` } : item,
);
const { id, kind, start, end, text: quote } = evidence.find((item) => item.kind === 'said')!;

const message: ChatMessage = {
  id: 1,
  askedAt: 1_764_000_000_000,
  question: `${long}? ${unbroken}?`,
  answer: {
    question: long,
    language: 'en',
    intent: 'find',
    text: quote,
    refused: false,
    claims: Array.from({ length: 4 }, () => ({
      text: `At 0:12 somebody says “${quote}”`,
      citations: [{ evidence: id, video: sampleVideo.id, kind, quote, start, end }],
    })),
    nearest: [],
    coverage: { speech: 1, sounds: 1 },
    coverageNote: `All of it was listened to. ${long}.`,
    model: 'templates-1',
  },
};
const chats: Chat[] = [{ id: 1, video: sampleVideo.id, title: `${unbroken} ${long}`, messages: [message] }];

const script = {
  ...opened,
  library: videos.map((video) => statusOf(video, 'done')),
  settings: { lastVideo: sampleVideo.id, openVideos: videos.map((video) => video.id) },
  evidence,
  chats,
  chapters: [
    { start: 0, title: long },
    { start: 20, title: unbroken.slice(0, 190) },
  ],
};

/** Names, words and lists that are longer than anybody would design for. */
export const longViews: Record<string, View> = {
  'a very long answer, very long names and many tabs': {
    script,
    go: async (page) => {
      await page.getByTestId('answer').waitFor();
      await page.getByRole('button', { name: 'Show the quotes' }).first().click();
      await page.getByRole('button', { name: 'Earlier chats' }).click();
    },
  },
  'very long lines': {
    script,
    go: async (page) => {
      await page.keyboard.press('t');
      await page.getByRole('row').first().waitFor();
      await page.keyboard.press('c');
    },
  },
  'very long chapters': {
    script,
    go: async (page) => {
      await page.getByRole('tab', { name: 'Chapters' }).click();
      await page.getByTestId('chapter').first().waitFor();
    },
  },
  'very long names in the library': { script, go: (page) => page.keyboard.press('b') },
  'very long hits': {
    script,
    go: async (page) => {
      await page.getByRole('combobox', { name: 'Search everything' }).fill('interview');
      await page.getByRole('option').first().waitFor();
    },
  },
};
