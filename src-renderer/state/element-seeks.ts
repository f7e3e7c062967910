/** Milliseconds after which a seek that has not ended gives way to a newer one: converted media may take longer than anybody waits. */
const longestSeek = 500;
/** Milliseconds in which a picture that was found is painted; the same one is not painted again. */
const longestPaint = 100;

/**
 * The seeks of one media element: the newest wins, and it starts when the picture of the one before is on screen. A seek into one
 * whose picture is not painted yet has left Chromium with an older picture for good.
 */
export class ElementSeeks {
  readonly #element: HTMLVideoElement;
  #busy = false;
  #waiting: number | null = null;

  constructor(element: HTMLVideoElement) {
    this.#element = element;
  }

  /** True while the element's clock does not yet show where it was last sent. */
  get isWaiting(): boolean {
    return this.#waiting !== null;
  }

  /** Sends the element to a time of its own clock, in seconds. */
  seek(time: number): void {
    if (this.#busy) {
      this.#waiting = time;
      return;
    }
    this.#element.currentTime = time;
    if (this.#element.seeking) void this.#settle();
  }

  async #settle(): Promise<void> {
    this.#busy = true;
    await painted(this.#element);
    this.#busy = false;
    const next = this.#waiting;
    this.#waiting = null;
    if (next !== null) this.seek(next);
  }
}

/** Resolves when the picture that an element seeks is on screen, and in the end in any case. */
async function painted(element: HTMLVideoElement): Promise<void> {
  const picture = new Promise<void>((resolve) => element.requestVideoFrameCallback(() => resolve()));
  const found = new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }));
  await Promise.race([found, passed(longestSeek)]);
  await Promise.race([picture, passed(longestPaint)]);
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
