/** Milliseconds after which a letter begins a new word. */
const longestPause = 800;

/** A key as it is pressed on a list. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

const collator = new Intl.Collator(undefined, { usage: 'search', sensitivity: 'base' });

/**
 * What is typed on a list goes to the item whose name begins with it; the same letter again goes to the next such item. A letter that
 * begins no name is left to the keys of the window, unless it goes on with a word that is being typed.
 */
export class TypeAhead {
  #typed = '';
  #at = -Infinity;

  /**
   * Takes a press.
   *
   * @param names of all items
   * @param current index of the item that the list is at, or -1
   * @returns the index of the item to go to, `current` where nothing begins with what was typed; undefined for a key that is not meant
   */
  press({ key, ctrlKey, metaKey, altKey, timeStamp }: Press, names: readonly string[], current: number) {
    if (!/^.$/su.test(key) || ctrlKey || metaKey || altKey) return undefined;
    const before = timeStamp - this.#at > longestPause ? '' : this.#typed;
    // On its own the space bar chooses.
    if (before === '' && key === ' ') return undefined;
    const typed = before + key;
    const isRepeated = typed === key.repeat(typed.length / key.length);
    const found = isRepeated ? next(names, key, current + 1) : next(names, typed, Math.max(0, current));
    if (found === undefined && before === '') return undefined;
    this.#typed = typed;
    this.#at = timeStamp;
    return found ?? current;
  }
}

/** The first item from an index on, and then from the first on, whose name begins with a text. */
function next(names: readonly string[], text: string, from: number): number | undefined {
  for (let step = 0; step < names.length; step += 1) {
    const index = (from + step) % names.length;
    if (collator.compare(names[index]!.slice(0, text.length), text) === 0) return index;
  }
  return undefined;
}
