import type { Evidence } from '../../domain/evidence.ts';
import type { LabelledKind } from '../search/ports.ts';
import { soundPhrase } from './sound-phrases.ts';
import { thingPhrase } from './thing-phrases.ts';

/** A label as a phrase in a sentence. */
export function labelPhrase(kind: LabelledKind, name: string): string {
  return kind === 'heard' ? soundPhrase(name) : thingPhrase(name);
}

/** How evidence with a label is called in a sentence. */
export function phraseOf({ kind, text }: Evidence): string {
  return labelPhrase(kind === 'seen' ? 'seen' : 'heard', text);
}
