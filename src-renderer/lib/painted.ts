/** Milliseconds after which a window that is not painted, because nobody sees it, waits no more. */
const longest = 250;

/** Resolves when what is shown now has been painted: a change of state reaches the canvas with the second frame at the latest. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, longest);
  });
}
