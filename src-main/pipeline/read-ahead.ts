/**
 * The same items, `most` of them asked for before their turn, so that the work does not wait for its source. An error comes where it
 * would have come; leaving early closes the source once the items that were asked for are there.
 */
export async function* readAhead<T>(items: AsyncGenerator<T>, most: number): AsyncGenerator<T, void, undefined> {
  const asked: Promise<IteratorResult<T>>[] = [];
  const ask = (): void => {
    const next = items.next();
    // An error is thrown when its turn has come; nobody waits for it until then.
    next.catch(() => undefined);
    asked.push(next);
  };
  try {
    for (let count = 0; count < most; count++) ask();
    for (;;) {
      const { done, value } = await asked.shift()!;
      if (done === true) return;
      ask();
      yield value;
    }
  } finally {
    await items.return(undefined);
  }
}
