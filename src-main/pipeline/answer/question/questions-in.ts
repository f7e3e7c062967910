import type { AnswerLanguage } from '../../../domain/answer-language.ts';
import { quotedPhrases } from '../../search/words.ts';
import { askedLanguage } from './asked-language.ts';

/** How a language joins two questions, and what a question begins with; of languages that begin questions with a word for it. */
interface Joining {
  and: string;
  asking: string;
  /** What a question whether something is so begins with, with what follows it: "is there", but not "is seen". */
  whether: string;
}

const joining: Partial<Record<AnswerLanguage, Joining>> = {
  en: {
    and: String.raw`,?\s+and\s+(?:also\s+)?`,
    asking: 'what|who|whose|when|where|which|how',
    whether:
      '(?:is|are|was|were|does|do|did|has|have|can|could|will) (?:there|it|the|an?|any|some|he|she|they|you|we|i|one|this|that|these|those|his|her|its|their|some(?:one|body|thing)|any(?:one|body|thing)|people)',
  },
  de: {
    and: String.raw`,?\s+und\s+(?:auch\s+)?`,
    asking: 'was|wer|wen|wem|wessen|wann|wo|wor[aiu]\\p{L}*|wovon|welche[rsnm]?|wie|gibt es|h[öo]rt man|sieht man',
    whether: '(?:ist|sind|war|waren|hat|kommt|wird) (?:da|dort|es|er|sie|man|der|die|das|eine?|jemand|etwas)',
  },
  fr: {
    and: String.raw`,?\s+et\s+(?:aussi\s+)?`,
    asking: String.raw`qu(?=['’])|que|quoi|qui|quand|o[ùu]|quel(?:le)?s?|combien|comment|pendant combien`,
    whether: 'est-ce|est-il|y a-t-il|entend-on|voit-on',
  },
  es: {
    and: String.raw`,?\s+[ye]\s+(?:tambi[ée]n\s+)?¿?`,
    asking: 'qu[ée]|qui[ée]n(?:es)?|cu[áa]ndo|d[óo]nde|cu[áa]l(?:es)?|cu[áa]nt[oa]s?|c[óo]mo',
    whether: 'hay|se (?:oye|ve|dice)',
  },
  pt: {
    and: String.raw`,?\s+e\s+(?:tamb[ée]m\s+)?`,
    asking: 'o que|quem|quando|onde|qual|quais|quant[oa]s?|como',
    whether: 'h[áa]|tem|se (?:ouve|v[êe]|diz)',
  },
  ru: {
    and: String.raw`,?\s+и\s+`,
    asking: 'что|кто|когда|где|как(?:ой|ая|ое|ие)?|сколько',
    whether: String.raw`есть ли|\p{L}+ ли`,
  },
  ar: { and: String.raw`[،,]?\s+و\s*`, asking: 'ماذا|من|متى|أين|اين|كم|كيف|أي', whether: 'هل' },
};

/** Words behind which a question is a part of what is said: "Does he say how old he is and where he lives?" */
const reporting = String.raw`between|sa(?:y|ys|id)|tell|tells|told|explain\w*|mention\w*|describ\w*|asks?|asked|knows?|talk\w*|sag\w*|erkl[aä]r\w*|erz[aä]hl\w*|di[tcz]\p{L}*|expli[qc]\w*|habla\w*|fala\w*|parl\w*|говор\p{L}*|расска\p{L}*|объясн\p{L}*|يقول|قال|تقول|يشرح`;
const rules = new Map(
  Object.entries(joining).map(([language, { and, asking, whether }]) => {
    const opening = String.raw`(?:${asking}|${whether})(?!\p{L})`;
    return [
      language,
      {
        starts: new RegExp(String.raw`^¿?\s*${opening}`, 'iu'),
        joins: new RegExp(`${and}(?=${opening})`, 'giu'),
        isReported: new RegExp(
          String.raw`(?<!\p{L})(?:${reporting})(?!\p{L}).*?(?<!\p{L})(?:${asking})(?!\p{L})`,
          'iu',
        ),
      },
    ];
  }),
);

/** More than this nobody asks in one line; what is left stays in the last. */
const mostQuestions = 4;

/**
 * The questions that a person asks in one: "How many people are there, and is there a dog?", "Who speaks? What do they say?" One where it
 * is one. Told by question marks, and in seven languages by "and" before what begins a question. A single word ("What is said and
 * when?") is no question of its own, as answers tell their times.
 *
 * @param shown the language that the person is shown
 */
export function questionsIn(text: string, shown: AnswerLanguage): string[] {
  if (quotedPhrases(text).length > 0) return [text];
  const all = sentencesOf(text, shown).flatMap((sentence) => joinedIn(sentence, shown));
  if (all.length <= mostQuestions) return all;
  return [...all.slice(0, mostQuestions - 1), all.slice(mostQuestions - 1).join(' ')];
}

/** What ends in a question mark each; what follows the last of them and is no question stays with it. */
function sentencesOf(text: string, shown: AnswerLanguage): string[] {
  const sentences = text.trim().split(/(?<=[?？؟])\s*(?=[\p{L}¿])/u);
  const last = sentences.at(-1)!;
  const isQuestion = /[?？؟]\s*$/u.test(last) || (rules.get(askedLanguage(last, shown))?.starts.test(last) ?? false);
  if (sentences.length === 1 || (isQuestion && isWhole(last))) return sentences;
  return [...sentences.slice(0, -2), `${sentences.at(-2)!} ${last}`];
}

function joinedIn(sentence: string, shown: AnswerLanguage): string[] {
  const rule = rules.get(askedLanguage(sentence, shown));
  if (!rule?.starts.test(sentence)) return [sentence];
  const parts = sentence.split(rule.joins);
  return parts.every(isWhole) && !rule.isReported.test(parts[0]!) ? parts : [sentence];
}

/** Asks for something by itself, as "when" alone does not; scripts without spaces are taken at their word. */
function isWhole(part: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}]/u.test(part) || part.trim().split(/\s+/u).length > 1;
}
