import { join } from 'node:path';
import type { SeenPart } from '../../src-main/domain/evidence.ts';
import { Connection } from '../../src-main/store/connection.ts';
import { SeenPartRepository } from '../../src-main/store/seen-part-repository.ts';

/** What was counted and measured of what is seen, by the evidence. */
export type SeenParts = ReadonlyMap<number, readonly SeenPart[]>;

/** Reads the parts of all of a library's evidence from its file, beside the program that has it open. */
export function readSeenParts(libraryDir: string): SeenParts {
  const connection = new Connection(join(libraryDir, 'library.db'), { readonly: true });
  try {
    const all = connection.all<{ id: number }>('SELECT DISTINCT evidence AS id FROM seen_parts').map(({ id }) => id);
    return Map.groupBy(
      new SeenPartRepository(connection).of(all, { start: 0, end: Infinity }),
      (part) => part.evidence,
    );
  } finally {
    connection.close();
  }
}
