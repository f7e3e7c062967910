import Sqlite from 'better-sqlite3';
import { getLoadablePath } from 'sqlite-vec';
import { AppError } from '../domain/errors.ts';
import { withStoreFailures } from './failure.ts';

export type SqlValue = string | number | bigint | Uint8Array | null;

/** The driver's binary needs this Node-API version; with an older one the whole process dies when it loads. */
const neededNodeApi = 10;

/** One connection to a SQLite file with vectors: prepared statements are kept, errors come out as AppErrors. */
export class Connection {
  readonly #database: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();

  /** @param waitMs how long a statement waits for a lock that another connection holds */
  constructor(file: string, { readonly = false, waitMs = 5000 }: { readonly?: boolean; waitMs?: number } = {}) {
    if (Number(process.versions.napi) < neededNodeApi) {
      throw new AppError(
        'ENGINE_UNAVAILABLE',
        `The library needs Node-API ${neededNodeApi} (Node 24); this is Node ${process.versions.node}.`,
      );
    }
    this.#database = withStoreFailures(() => new Sqlite(file, { readonly, fileMustExist: readonly, timeout: waitMs }));
  }

  get readonly(): boolean {
    return this.#database.readonly;
  }

  /** Makes vector tables usable; every connection to the library needs it. */
  loadVectors(): void {
    // A library in an application archive lies unpacked beside it: the system's loader cannot look inside.
    const extension = getLoadablePath().replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
    withStoreFailures(() => this.#database.loadExtension(extension));
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return withStoreFailures(() => this.#prepare(sql).all(...values)) as Row[];
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what its SQL selects
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return withStoreFailures(() => this.#prepare(sql).get(...values)) as Row | undefined;
  }

  /** Runs a statement that returns nothing. */
  run(sql: string, ...values: SqlValue[]): { changes: number; id: number } {
    const { changes, lastInsertRowid } = withStoreFailures(() => this.#prepare(sql).run(...values));
    return { changes, id: Number(lastInsertRowid) };
  }

  /** Runs several statements that take no values. */
  script(sql: string): void {
    withStoreFailures(() => this.#database.exec(sql));
  }

  /** Reads or sets a pragma and returns its first value. */
  pragma(sql: string): unknown {
    return withStoreFailures(() => this.#database.pragma(sql, { simple: true }));
  }

  /** All that happens in `work` is stored, or none of it. May be nested. */
  transaction<T>(work: () => T): T {
    return withStoreFailures(() => this.#database.transaction(work)());
  }

  close(): void {
    this.#statements.clear();
    withStoreFailures(() => this.#database.close());
  }

  #prepare(sql: string): Sqlite.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
