import { AppError } from '../../../domain/errors.ts';
import type { PackManifest } from '../../packs/pack-manifest.ts';
import type { Place, SoftTokens } from '../prompt-places.ts';
import type { TextTokenizer } from '../tokenizer.ts';
import { mediaText, type ShownClip } from './media-text.ts';
import { spliced } from './splice.ts';
import { renderTurns } from './templates.ts';

/** A question that was asked of the same clip before, and what was answered. */
export interface Turn {
  question: string;
  answer: string;
}

/** A conversation up to the question that is to be answered. */
export interface Conversation {
  turns: readonly Turn[];
  question: string;
  /** What the model shall know beforehand, in place of what its template says. */
  system?: string;
}

/** A clip as a prompt shows it, with its soft tokens in the order in which its text names them. */
export interface PromptClip extends ShownClip {
  soft: readonly SoftTokens[];
}

export interface Prompt {
  /** As it was rendered, with placeholders. */
  text: string;
  places: Place[];
  /** How many of the oldest turns were left out because there was no room. */
  droppedTurns: number;
  /** Most tokens that an answer can have. */
  room: number;
}

/** An answer needs room for a sentence at least. */
const leastRoom = 16;

/**
 * Writes the prompt of a conversation. Where it and an answer of `mostNewTokens` do not fit, the oldest turns are left out, then the
 * answer gets less room; the clip and the question are always there. Throws MODEL_CONTRACT where even these are too long.
 */
export function buildPrompt(
  manifest: PackManifest,
  tokenizer: TextTokenizer,
  clip: PromptClip,
  { turns, question, system = systemText(manifest, clip) }: Conversation,
  mostNewTokens: number,
): Prompt {
  const marks = marksOf(manifest, tokenizer);
  const plain = (text: string): string => without(text, marks);
  const written = [
    ...turns.map((turn) => ({ user: plain(turn.question), assistant: plain(turn.answer) })),
    { user: plain(question) },
  ];
  for (let droppedTurns = 0; ; droppedTurns++) {
    const [first, ...others] = written.slice(droppedTurns);
    const asked = { ...first!, user: withMedia(manifest, clip, first!.user) };
    const text = renderTurns(manifest.template.kind, system, [asked, ...others]);
    const places = spliced(text, manifest.splice, tokenizer, clip.soft);
    const room = Math.min(mostNewTokens, manifest.context - places.length);
    if (room === mostNewTokens || (others.length === 0 && room >= leastRoom))
      return { text, places, droppedTurns, room };
    if (others.length === 0)
      throw new AppError(
        'MODEL_CONTRACT',
        `The question is too long: ${manifest.title} has no room left for an answer.`,
      );
  }
}

/** A pack's text around media ends with the space that its model was taught to see before a question. */
function withMedia(manifest: PackManifest, clip: PromptClip, question: string): string {
  return clip.soft.length === 0 ? question : mediaText(manifest, clip) + question;
}

function systemText({ template }: PackManifest, { isStill }: PromptClip): string {
  return isStill ? template.system.image : template.system.video;
}

/** A person's words may hold nothing that the pack would take for a mark of its own: placeholders, ends of turns, special tokens. */
function marksOf({ splice, stops }: PackManifest, { special }: TextTokenizer): string[] {
  const marks = [splice.mode === 'split' ? splice.placeholder : splice.token, ...stops.texts, ...special.keys()];
  return marks.filter((mark) => mark !== '');
}

/** What is left may join to a mark again. */
function without(text: string, marks: readonly string[]): string {
  const left = marks.reduce((rest, mark) => rest.replaceAll(mark, ''), text);
  return left === text ? text.trim() : without(left, marks);
}
