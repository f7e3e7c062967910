import { clock } from './time.ts';

interface Shown {
  /** Of the video, in seconds. */
  duration: number;
  hasRange: boolean;
  hasChapters: boolean;
  /** Words of the buttons of the in and out point. */
  words: string;
}

/** Pixels of one character, rather more than less; those of Chinese, Japanese and Korean count twice. */
const character = 10;
const wide = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
const chaptersButton = 36;

/** What the limits in transport.css are made for. */
const usual = { time: '0:00'.length, words: 'InOut'.length };

/** Pixels that the row of controls takes more than usual: long times, long words, and a button for chapters. */
export function roomTaken({ duration, hasRange, hasChapters, words }: Shown): number {
  const times = hasRange ? 4 : 2;
  const longer = times * Math.max(0, clock(duration).length - usual.time);
  const wordy = Math.max(0, words.length + (words.match(wide)?.length ?? 0) - usual.words);
  return character * (longer + wordy) + (hasChapters ? chaptersButton : 0);
}
