import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Pack } from '../pack.ts';

const schema = z.object({ characters: z.array(z.string()).min(2) });

/** Entry that stands for no character. */
const blank = 0;

/** What a line was read as; `score` is the mean probability of its characters, 0..1. */
export interface LineReading {
  text: string;
  score: number;
}

/**
 * Reads a line off the probabilities of all entries at each of its steps (connectionist temporal classification): the likeliest at each step,
 * where one that lasts for several steps counts once, and blanks part those that are written twice.
 * @param probabilities `[step, entry]`
 */
export function readCharacters(probabilities: Float32Array, characters: readonly string[]): LineReading {
  const entries = characters.length;
  let text = '';
  let sum = 0;
  let count = 0;
  let before = blank;
  for (let row = 0; row < probabilities.length; row += entries) {
    let best = 0;
    let most = -Infinity;
    for (let entry = 0; entry < entries; entry++) {
      const probability = probabilities[row + entry]!;
      if (probability > most) {
        most = probability;
        best = entry;
      }
    }
    if (best !== blank && best !== before) {
      text += characters[best]!;
      sum += most;
      count += 1;
    }
    before = best;
  }
  return { text, score: count > 0 ? sum / count : 0 };
}

/** Reads the characters that the recogniser of a pack knows, in the order of its output. */
export async function loadCharacters(pack: Pack): Promise<string[]> {
  const parsed = schema.safeParse(
    JSON.parse(await readFile(await pack.file('screen-text', 'characters.json'), 'utf8')),
  );
  if (!parsed.success)
    throw new AppError('MODEL_DAMAGED', 'The characters of the screen text model cannot be read.', {
      cause: parsed.error,
    });
  return parsed.data.characters;
}
