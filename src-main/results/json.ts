/** JSON in one line; fractions are cut where floating point begins to tell of itself, as in 1.2000000000000002. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part));
}
