import { AppError } from '../../../domain/errors.ts';
import type { PackManifest } from '../../packs/pack-manifest.ts';
import { type Place, placesOf, type SoftTokens } from '../prompt-places.ts';
import type { TextTokenizer } from '../tokenizer.ts';

/**
 * Puts soft tokens into a prompt. `split`: the text is cut at every placeholder, its parts are read as texts of their own, and a
 * block of soft tokens stands at each cut. `replace`: the text is read as one, and the rows of all blocks take the places of a token.
 * Throws MODEL_CONTRACT where prompt and soft tokens do not match.
 */
export function spliced(
  prompt: string,
  splice: PackManifest['splice'],
  tokenizer: TextTokenizer,
  blocks: readonly SoftTokens[],
): Place[] {
  return splice.mode === 'split'
    ? atPlaceholders(prompt, splice.placeholder, tokenizer, blocks)
    : inPlaceOf(splice.token, prompt, tokenizer, blocks);
}

function atPlaceholders(
  prompt: string,
  placeholder: string,
  tokenizer: TextTokenizer,
  blocks: readonly SoftTokens[],
): Place[] {
  const segments = prompt.split(placeholder);
  if (segments.length !== blocks.length + 1) throw unfit(segments.length - 1, blocks.length, placeholder);
  return segments.flatMap((segment, at): Place[] => {
    const block = blocks[at];
    return [...tokenizer.encode(segment, at === 0), ...(block ? placesOf(block) : [])];
  });
}

function inPlaceOf(token: string, prompt: string, tokenizer: TextTokenizer, blocks: readonly SoftTokens[]): Place[] {
  const id = tokenizer.idOf(token);
  if (id === undefined)
    throw new AppError('MODEL_CONTRACT', `The tokeniser of the pack does not know ${token}, where pictures go.`);
  const rows = blocks.flatMap(placesOf);
  let used = 0;
  const places = tokenizer.encode(prompt, true).map((place): Place => (place === id ? (rows[used++] ?? place) : place));
  if (used !== rows.length) throw unfit(used, rows.length, token);
  return places;
}

function unfit(places: number, found: number, name: string): AppError {
  return new AppError('MODEL_CONTRACT', `The prompt has ${places} places ${name} for ${found} pieces of soft tokens.`);
}
