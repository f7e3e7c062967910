import { useState } from 'react';

/** The lines that a person has chosen, from where the choice began to where it ends. */
export interface Choice {
  isChosen: (index: number) => boolean;
  /** True when lines are chosen. */
  any: boolean;
  extend: (from: number, to: number) => void;
  clear: () => void;
}

/** Which rows of a list are chosen: always a stretch of them. */
export function useChoice(): Choice {
  const [ends, setEnds] = useState<{ begun: number; to: number } | null>(null);
  return {
    any: ends !== null,
    isChosen: (index) =>
      ends !== null && index >= Math.min(ends.begun, ends.to) && index <= Math.max(ends.begun, ends.to),
    extend: (from, to) => setEnds((before) => ({ begun: before?.begun ?? from, to })),
    clear: () => setEnds(null),
  };
}
