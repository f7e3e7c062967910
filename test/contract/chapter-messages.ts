import { badVideos } from './bad-messages.ts';
import type { Entries } from './entries.ts';
import { id } from './sample-answers.ts';

const named = { start: 0, end: 12.5, title: 'Welcome to the directory', from: { evidence: 7, kind: 'said' as const } };
const list = { origin: 'made' as const, chapters: [named, { start: 12.5, end: 60 }], isWhole: true };

/** Messages about chapters. */
export const chapterEntries: Pick<Entries, 'getChapters' | 'setChapters' | 'saveChapters'> = {
  getChapters: {
    inputs: [{ video: id }, { video: id, made: true }],
    badInputs: [...badVideos, { video: id, made: 'yes' }],
    output: list,
    badOutputs: [
      null,
      { ...list, origin: 'model' },
      { ...list, chapters: [{ start: 0 }] },
      { ...list, chapters: [{ ...named, title: ' ' }] },
    ],
  },
  setChapters: {
    inputs: [
      { video: id, chapters: null },
      { video: id, chapters: [] },
      { video: id, chapters: [{ start: 0 }, { start: 3, title: 'The end' }] },
    ],
    badInputs: [
      { video: id },
      { video: id, chapters: [{ start: -1 }] },
      { video: id, chapters: [{ start: 1, title: '' }] },
      { video: id, chapters: [{ start: 1, title: 'x'.repeat(201) }] },
      { video: id, chapters: [{ start: 1, from: { evidence: 0, kind: 'said' } }] },
      { video: id, chapters: Array.from({ length: 1_001 }, (_, start) => ({ start })) },
    ],
    output: { ...list, origin: 'person' },
    badOutputs: [{ ...list, isWhole: 1 }],
  },
  saveChapters: {
    inputs: [{ name: 'a.chapters.txt', format: 'youtube', text: '0:00 Welcome\n' }],
    badInputs: [
      {},
      { name: 'a', format: 'docx', text: '' },
      { name: 'a', format: 'json', text: 'x'.repeat(2_000_001) },
    ],
    output: { saved: true },
    badOutputs: [{}, { saved: 'yes' }],
  },
};
