/** True for a text whose first line may name a file: only then is pasting it more than pasting words. */
export function looksLikePaths(text: string): boolean {
  return /^\s*["']?(?:file:|\/[^/\s]|[a-z]:[\\/])/i.test(text);
}
