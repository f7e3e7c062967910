import type { AnswerLanguage } from '../../../domain/answer-language.ts';

/** How languages ask how two things lie to each other in time, in the folded text. */
const relations: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /\b(?:before|after|while|during|together|at the same time|simultaneously|between|until)\b/,
  de: /\b(?:vor(?!\s*\W*$)|nach|bevor|nachdem|wahrend|zusammen|gleichzeitig|zwischen)\b/,
  fr: /\b(?:avant|apres|pendant|ensemble|en meme temps|entre)\b/,
  es: /\b(?:antes|despues|mientras|durante|junt[oa]s|al mismo tiempo|entre)\b/,
  pt: /\b(?:antes|depois|enquanto|durante|junt[oa]s|ao mesmo tempo|entre)\b/,
  ru: /(?<!\p{L})(?:до|перед|после|пока|вместе|одновременно|между|во время)(?!\p{L})/u,
  ar: /(?<!\p{L})(?:قبل|بعد|أثناء|معا|بينما|بين|في نفس الوقت)(?!\p{L})/u,
  hi: /से पहले|के बाद|के दौरान|साथ|के बीच/u,
  tr: /(?:^|\s)(?:once|sonra|s[ıi]ras[ıi]nda|birlikte|beraber|ayn[ıi] anda|aras[ıi]nda)(?:\s|$)/,
  ko: /전에|후에|다음에|동안|같이|함께|동시에|사이에/u,
  ja: /前に|後に|あとに|間に|一緒に|同時に/u,
  zh: /之前|以前|之后|以后|期间|同时|一起|之间/u,
};

/** The words between two things that are both asked for. */
const joints: Readonly<Record<AnswerLanguage, RegExp>> = {
  en: /\band\b|\bas well as\b|\balong with\b/,
  de: /\bund\b|\bsowie\b/,
  fr: /\bet\b|\bainsi que\b/,
  es: /\b[ye]\b/,
  pt: /\be\b/,
  ru: /(?<!\p{L})и(?!\p{L})/u,
  ar: /(?<!\p{L})و(?=\p{L})/u,
  hi: /(?<!\p{L})और(?!\p{L})/u,
  tr: /\b(?:ve|ile)\b/,
  ko: /(?<=\p{L})(?:와|과|랑|하고)(?=\s)/u,
  ja: /(?<=[\p{Script=Han}\p{Script=Katakana}])と(?=[\p{Script=Han}\p{Script=Katakana}])/u,
  zh: /和|与|跟/u,
};

/** True for a question that is about two things at once: "Does the dog bark before the music?" That one of them is there is no yes. */
export function isRelated(folded: string, language: AnswerLanguage): boolean {
  return relations[language].test(folded);
}

/** The parts of a question that are all asked for: "a dog" and "a cat"; one where nothing is joined. */
export function joinedParts(folded: string, language: AnswerLanguage): string[] {
  return folded.split(joints[language]);
}
