import { create } from 'zustand';
import type { Claim } from '../../src-main/domain/answer.ts';

/** Sentences whose quotes are shown, until the window is closed. They stay so when the answer that they came with is complete. */
export const useOpenStrips = create<{ open: ReadonlySet<string> }>()(() => ({ open: new Set() }));

/** A sentence with what it rests on: the same while it streams and once it is kept. */
export function stripOf({ text, citations }: Claim): string {
  return JSON.stringify([text, citations.map(({ evidence }) => evidence)]);
}

export function showQuotes(strip: string, shown: boolean): void {
  useOpenStrips.setState(({ open }) => {
    const next = new Set(open);
    if (shown) next.add(strip);
    else next.delete(strip);
    return { open: next };
  });
}
