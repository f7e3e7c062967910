/**
 * The same items, each asked for while the one before is worked on, so that the work does not wait for its source. An error comes
 * where it would have come; leaving early closes the source once the item that was asked for is there.
 */
export async function* oneAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  let next = source.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) return;
      next = source.next();
      // An error is thrown when its turn has come; nobody waits for it until then.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await source.return?.();
  }
}
