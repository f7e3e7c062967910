import type { NamedSounds } from '../../search/sound-names.ts';
import type { Question } from '../question.ts';

/**
 * The sounds that a question is about: the ones it names, unless it asks for words. "Does anyone speak?" asks for the sound
 * of speech, "What is said about the dog?" does not ask for a dog.
 */
export function soundsAsked({ sounds, sense, words, phrases }: Question): NamedSounds | undefined {
  if (!sounds || phrases.length > 0) return undefined;
  return sense !== 'said' || words.length === 0 ? sounds : undefined;
}
