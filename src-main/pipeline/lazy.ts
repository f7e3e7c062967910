/** A value that is made at first use and then shared; a failure is forgotten, so that the next use tries again. */
export class Lazy<T extends object> {
  readonly #make: () => Promise<T>;
  #made: Promise<T> | undefined;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  get(): Promise<T> {
    this.#made ??= this.#make().catch((error: unknown) => {
      this.#made = undefined;
      throw error;
    });
    return this.#made;
  }

  /** The value if somebody asked for it, for clean-up; never makes it. */
  async made(): Promise<T | undefined> {
    return this.#made?.catch(() => undefined);
  }
}
