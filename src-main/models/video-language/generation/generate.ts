import { throwIfCancelled } from '../../../domain/errors.ts';
import { seededRandom } from '../../../kernels/random.ts';
import type { RunOptions } from '../../../inference/session.ts';
import type { Decoder } from '../decoder/decoder.ts';
import type { PromptContext } from '../decoder/prompt-context.ts';
import { BeamSearch } from './beams.ts';
import { nextToken } from './next-token.ts';
import type { GenerationSettings } from './settings.ts';
import type { TokenStops } from './token-stops.ts';

/** What tokens are made with. */
export interface Generation {
  decoder: Decoder;
  /** Holds the prompt. */
  context: PromptContext;
  /** Of the vocabulary, for the first token. */
  scores: Float32Array;
  settings: GenerationSettings;
  stops: TokenStops;
}

/**
 * The tokens of an answer, each as soon as it is known, with the mark of the end where one is reached. Of several beams, all tokens
 * come when the best is found. Between two tokens lies one run at most: the signal stops it there with CANCELLED.
 */
export async function* generate(generation: Generation, options: RunOptions = {}): AsyncGenerator<number, void> {
  if (generation.settings.beams > 1) yield* await beamed(generation, options);
  else yield* oneByOne(generation, options);
}

async function* oneByOne(
  { context, scores, settings, stops }: Generation,
  options: RunOptions,
): AsyncGenerator<number, void> {
  const random = seededRandom(settings.seed);
  const ids: number[] = [];
  let next = scores.slice();
  while (ids.length < settings.mostNewTokens) {
    throwIfCancelled(options.signal);
    const id = nextToken(next, ids, settings, stops, random);
    ids.push(id);
    yield id;
    if (stops.atEnd(ids) > 0 || ids.length === settings.mostNewTokens) return;
    next = (await context.next(id, options)).slice();
  }
}

/** The prompt is read once; its memory is repeated for every text and put in order again after every step. */
async function beamed(
  { decoder, context, scores, settings, stops }: Generation,
  options: RunOptions,
): Promise<readonly number[]> {
  const search = new BeamSearch(settings, stops, seededRandom(settings.seed));
  let memory = context.repeated(settings.beams);
  let rows: Float32Array[] = Array.from({ length: settings.beams }, () => scores);
  for (let made = 1; made <= settings.mostNewTokens; made++) {
    const step = search.step(rows);
    if (!step || made === settings.mostNewTokens) break;
    if (step.texts.some((text, at) => text !== at)) memory = memory.taken(step.texts);
    rows = await memory.read(await decoder.embed(step.ids, options), options);
  }
  return search.best();
}
