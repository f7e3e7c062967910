import type { SpeechTokens } from './tokens.ts';

/** A word as the tokens write it: `text` keeps its leading space, if the language has one. */
export interface TokenWord {
  text: string;
  /** How many tokens it is made of, marks included. */
  tokens: number;
  /** How many of them are marks before and after the word itself. */
  opening: number;
  closing: number;
}

/** Some characters and the tokens that write them. */
interface Piece {
  text: string;
  tokens: number;
}

/** Languages that put no spaces between words: every character that tokens complete counts as a word. */
const unspaced = new Set(['zh', 'ja', 'th', 'lo', 'my', 'yue']);
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const opening = '"\'“¿([{-';
const closing = '"\'.。,，!！?？:：”)]}、';

/** Splits text tokens into words with their punctuation; the token counts add up to the number of tokens. */
export function splitWords(text: readonly number[], language: string, tokens: SpeechTokens): TokenWord[] {
  const characters = splitCharacters(text, tokens);
  return joinPunctuation(unspaced.has(language) ? characters : joinSubwords(characters));
}

/** The smallest pieces that are whole characters: one character may be spread over several tokens. */
function splitCharacters(text: readonly number[], tokens: SpeechTokens): Piece[] {
  const whole = tokens.text(text);
  const pieces: Piece[] = [];
  let offset = 0;
  let open: number[] = [];
  for (const token of text) {
    open.push(token);
    const piece = tokens.text(open);
    const broken = piece.indexOf('\uFFFD');
    // A broken character that is broken in the whole text too will not be completed by later tokens.
    if (broken !== -1 && whole[offset + broken] !== '\uFFFD') continue;
    pieces.push({ text: piece, tokens: open.length });
    offset += piece.length;
    open = [];
  }
  if (open.length > 0) pieces.push({ text: tokens.text(open), tokens: open.length });
  return pieces;
}

/** A word begins with a space or is a punctuation mark. */
function joinSubwords(pieces: readonly Piece[]): Piece[] {
  const words: Piece[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (!last || piece.text.startsWith(' ') || punctuation.includes(piece.text.trim())) words.push({ ...piece });
    else {
      last.text += piece.text;
      last.tokens += piece.tokens;
    }
  }
  return words;
}

/** Opening marks go to the word after them, closing marks to the word before. */
function joinPunctuation(pieces: readonly Piece[]): TokenWord[] {
  const words: TokenWord[] = [];
  let opened: Piece = { text: '', tokens: 0 };
  for (const [at, piece] of pieces.entries()) {
    const last = words.at(-1);
    const more = at + 1 < pieces.length;
    if (last && opened.tokens === 0 && closing.includes(piece.text) && !last.text.endsWith(' ')) {
      last.text += piece.text;
      last.tokens += piece.tokens;
      last.closing += piece.tokens;
    } else if (more && piece.text.startsWith(' ') && opening.includes(piece.text.trim())) {
      opened = { text: opened.text + piece.text, tokens: opened.tokens + piece.tokens };
    } else {
      words.push({
        text: opened.text + piece.text,
        tokens: opened.tokens + piece.tokens,
        opening: opened.tokens,
        closing: 0,
      });
      opened = { text: '', tokens: 0 };
    }
  }
  return words;
}
