import type { Connection } from './connection.ts';

/** Values that are made from models alone, such as the vectors of label names, kept so that they are made once. */
export class DerivedRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The value, if it was made by this version. */
  get(name: string, version: string): Uint8Array | undefined {
    return this.#connection.get<{ value: Uint8Array }>(
      'SELECT value FROM derived WHERE name = ? AND version = ?',
      name,
      version,
    )?.value;
  }

  /** Replaces what another version made. A library that is open for reading keeps nothing: the value is made again. */
  set(name: string, version: string, value: Uint8Array): void {
    if (this.#connection.readonly) return;
    this.#connection.run(
      'INSERT OR REPLACE INTO derived (name, version, value) VALUES (?, ?, ?)',
      name,
      version,
      value,
    );
  }
}
