import { fold } from '../../search/words.ts';
import type { AskedSpeaker, Question } from './question.ts';

/** What is said of somebody is not what that one says: words before a name, and words behind it. */
const about =
  /(?:\b(?:about|of|to|with|uber|von|mit|sur|avec|sobre|con|com|acerca de|de)|(?<!\p{L})(?:о|об|про|с|عن|مع|关于|关于))\s*$/iu;
const aboutBehind = /^\s*(?:에 대해|에 관해|について|に関して|के बारे में|hakkında|ile ilgili)/iu;
/** What a language puts right behind the name of whoever does something. */
const particle = /^(?:씨|님)?(?:가|이|는|은|께서)(?=\s)|^(?:さん|氏)?(?:は|が)|^(?: ने)(?=\s)/u;

/** What a speaker may be called in a question. */
export interface CalledSpeaker {
  speaker: AskedSpeaker;
  called: string;
}

/**
 * The question as one on what a speaker says: "What does Maria say about the sea?" Undefined where it names none, or is not about words.
 *
 * @param understand the question without the name
 */
export function ofSpeaker(
  text: string,
  speakers: readonly CalledSpeaker[],
  understand: (text: string) => Question,
): Question | undefined {
  const named = speakerNamed(text, speakers);
  const question = named && understand(named.rest);
  return question && isOfWords(question) ? { ...question, speaker: named.speaker } : undefined;
}

/** The speaker that a question names, and the question without the name. */
export function speakerNamed(
  text: string,
  speakers: readonly CalledSpeaker[],
): { speaker: AskedSpeaker; rest: string } | undefined {
  const plain = text.normalize('NFC');
  // Of "Ann" and "Ann Lee" the longer one is meant.
  for (const { speaker, called } of speakers.toSorted((a, b) => b.called.length - a.called.length)) {
    const place = placeOf(plain, called);
    if (!place) continue;
    const [before, behind] = [plain.slice(0, place.start), plain.slice(place.end)];
    if (about.test(fold(before)) || aboutBehind.test(behind)) continue;
    return { speaker, rest: `${before.trim()} ${behind.replace(particle, '').trim()}`.trim() };
  }
  return undefined;
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;

/** Where a name stands as a word of its own, whatever its case and punctuation; where no spaces tell words apart, anywhere. */
function placeOf(text: string, name: string): { start: number; end: number } | undefined {
  const parts = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!parts) return undefined;
  const alone = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{N}`;
  const before = spaced.test(parts[0]) ? `(?<![${alone}])` : '';
  const behind = spaced.test(parts.at(-1)!) ? `(?![${alone}])` : '';
  const found = new RegExp(before + parts.join(String.raw`[^\p{L}\p{N}]*`) + behind, 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** True for a question about what is said, when, or for how long. */
function isOfWords({ sense, intent, mention, beyond }: Question): boolean {
  return sense === 'said' || intent === 'said' || mention || beyond === 'speaker';
}
