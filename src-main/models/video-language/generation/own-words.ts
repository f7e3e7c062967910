import { sentences } from '../../nano-video-llama/sentences.ts';
import type { TemplateKind } from '../prompt/templates.ts';

/** What a model may write before its answer: the name of its role. */
const ownRole: Partial<Record<TemplateKind, RegExp>> = { vicuna: /Assistant:|ASSISTANT:/, 'llama-2': /ASSISTANT:/ };

/** What of a model's text is its answer: as in the original, what follows the last name of its role. The nano pack writes no capitals. */
export function ownWords(kind: TemplateKind, text: string): string {
  if (kind === 'nano') return sentences(text);
  const role = ownRole[kind];
  return role === undefined ? text : text.split(role).at(-1)!.trim();
}
