/** Vectors that stand in a prompt in place of words, [count, width], row-major. */
export interface SoftTokens {
  /** Tells soft tokens of one content apart from all others: what is remembered of a prompt is found again by it. */
  key: string;
  rows: Float32Array;
  count: number;
}

/** One place of a prompt: a token by its id, or a row of soft tokens. */
export type Place = number | { soft: SoftTokens; row: number };

export function placesOf(soft: SoftTokens): Place[] {
  return Array.from({ length: soft.count }, (_, row) => ({ soft, row }));
}

/** How many places two prompts begin with alike. */
export function sharedLength(a: readonly Place[], b: readonly Place[]): number {
  const differs = a.findIndex((place, at) => !isSame(place, b[at]));
  return differs === -1 ? Math.min(a.length, b.length) : differs;
}

function isSame(a: Place, b: Place | undefined): boolean {
  if (b === undefined || typeof a === 'number' || typeof b === 'number') return a === b;
  return a.soft.key === b.soft.key && a.row === b.row;
}
