import type { FollowRules } from './follow-rules.ts';
import { heardOrSeen as by } from './heard-or-seen.ts';

const questions = String.raw`was|wann|wo|wer|wie|welch\p{L}*|ist|sind|gibt|qu['’]\S*|que|qui|quoi|quand|quel\p{L}*|où|combien|comment|est-ce\S*|qu[eé]|qui[eé]n\p{L}*|cu[aá]\p{L}*|d[oó]nde|c[oó]mo|hay|o que|onde|quem|quant\p{L}*|qua(?:l|is)|há|что|когда|где|кто|как\p{L}*|сколько|есть`;
/** Behind an opener stands a name, not a question of its own. */
const name = String.raw`(?<rest>(?!(?:${questions})(?!\p{L}))\S.*)`;

export const western: Readonly<Record<'de' | 'fr' | 'es' | 'pt' | 'ru', FollowRules>> = {
  de: {
    after:
      /^(?:und )?(?:(?<main>(?:was|wer|welche\p{L}*)\s.*?)\s+)?(?:danach|als nächstes|dann|anschließend)(?<tail>\s+(?:gesagt|gehört|gezeigt|zu hören|zu sehen))?$/iu,
    before:
      /^(?:und )?(?:(?<main>(?:was|wer|welche\p{L}*)\s.*?)\s+)?(?:davor|vorher)(?<tail>\s+(?:gesagt|gehört|gezeigt|zu hören|zu sehen))?$/iu,
    also: [new RegExp(`^(?:und|was ist mit|und was ist mit|wie ist es mit)\\s+${name}$`, 'iu')],
    pronoun: /(?<!\p{L})(?:er|es|sie|ihn|das|dies|diese[rs]?)(?!\p{L})/iu,
    comes: 'Was kommt',
    askedOf: {
      find: by(
        (it) => `Wann ist ${it} zu hören?`,
        (it) => `Wann ist ${it} zu sehen?`,
      ),
      count: by(
        (it) => `Wie oft ist ${it} zu hören?`,
        (it) => `Wie oft ist ${it} zu sehen?`,
      ),
      duration: by(
        (it) => `Wie lange ist ${it} zu hören?`,
        (it) => `Wie lange ist ${it} zu sehen?`,
      ),
      present: by(
        (it) => `Ist ${it} zu hören?`,
        (it) => `Ist ${it} zu sehen?`,
      ),
    },
    saidOf: (topic) => `Was wird über ${topic} gesagt?`,
  },
  fr: {
    after: /^(?:et )?(?:(?<main>(?:qu['’]|que\s|qui\s).*?)\s+)?(?:après(?: ça| cela)?|ensuite|puis)$/iu,
    before: /^(?:et )?(?:(?<main>(?:qu['’]|que\s|qui\s).*?)\s+)?(?:avant(?: ça| cela)?|auparavant)$/iu,
    also: [new RegExp(`^(?:et(?: pour)?|qu['’]en est-il d(?:e la|e l['’]|es|u|e))\\s*${name}$`, 'iu')],
    pronoun: /(?:(?<=-t-|-)(?:il|elle|ils|elles)|(?<!\p{L})(?:il|elle|ils|elles|ça|cela))(?!\p{L})/iu,
    comes: 'Que se passe-t-il',
    askedOf: {
      find: by(
        (it) => `Quand entend-on ${it} ?`,
        (it) => `Quand voit-on ${it} ?`,
      ),
      count: by(
        (it) => `Combien de fois entend-on ${it} ?`,
        (it) => `Combien de fois voit-on ${it} ?`,
      ),
      duration: by(
        (it) => `Pendant combien de temps entend-on ${it} ?`,
        (it) => `Pendant combien de temps voit-on ${it} ?`,
      ),
      present: by(
        (it) => `Entend-on ${it} ? Y a-t-il ce son ?`,
        (it) => `Est-ce qu'on voit ${it} ?`,
      ),
    },
    saidOf: (topic) => `Que dit-on sur ${topic} ?`,
  },
  es: {
    after: /^\W*(?:y )?(?:(?<main>qu[eé]\s.*?)\s+)?(?:después|luego|a continuación)(?: de eso| de esto)?$/iu,
    before: /^\W*(?:y )?(?:(?<main>qu[eé]\s.*?)\s+)?antes(?: de eso| de esto)?$/iu,
    also: [new RegExp(`^\\W*(?:y|y qué hay de|qué hay de|qué tal)\\s+${name}$`, 'iu')],
    without: /^\W*(?:y )?(?:cu[aá]nto|cu[aá]nt[oa]s|cu[aá]ndo)(?!\p{L})/iu,
    pronoun: /(?<!\p{L})(?:eso|esto|él|ella)(?!\p{L})/iu,
    comes: 'Qué ocurre',
    askedOf: {
      find: by(
        (it) => `¿Cuándo se oye ${it}?`,
        (it) => `¿Cuándo se ve ${it}?`,
      ),
      count: by(
        (it) => `¿Cuántas veces se oye ${it}?`,
        (it) => `¿Cuántas veces se ve ${it}?`,
      ),
      duration: by(
        (it) => `¿Cuánto tiempo se oye ${it}?`,
        (it) => `¿Cuánto tiempo se ve ${it}?`,
      ),
      present: by(
        (it) => `¿Se oye ${it}?`,
        (it) => `¿Se ve ${it}?`,
      ),
    },
    saidOf: (topic) => `¿Qué se dice sobre ${topic}?`,
  },
  pt: {
    after: /^(?:e )?(?:(?<main>o que\s.*?)\s+)?(?:depois|em seguida|a seguir)(?: disso| disto)?$/iu,
    before: /^(?:e )?(?:(?<main>o que\s.*?)\s+)?antes(?: disso| disto)?$/iu,
    also: [new RegExp(`^(?:e|e quanto (?:ao?s?|à)|que tal)\\s+${name}$`, 'iu')],
    without: /^(?:e )?(?:quanto|quant[oa]s|quando)(?!\p{L})/iu,
    pronoun: /(?<!\p{L})(?:isso|isto|el[ea]s?)(?!\p{L})/iu,
    comes: 'O que acontece',
    askedOf: {
      find: by(
        (it) => `Quando se ouve ${it}?`,
        (it) => `Quando se vê ${it}?`,
      ),
      count: by(
        (it) => `Quantas vezes se ouve ${it}?`,
        (it) => `Quantas vezes se vê ${it}?`,
      ),
      duration: by(
        (it) => `Quanto tempo se ouve ${it}?`,
        (it) => `Quanto tempo se vê ${it}?`,
      ),
      present: by(
        (it) => `Se ouve ${it}?`,
        (it) => `Se vê ${it}?`,
      ),
    },
    saidOf: (topic) => `O que se diz sobre ${topic}?`,
  },
  ru: {
    after: /^(?:[аи]\s+)?(?:(?<main>(?:что|кто)\s.*?)\s+)?(?:после этого|потом|затем|дальше)(?<tail>\s+\p{L}+)?$/iu,
    before: /^(?:[аи]\s+)?(?:(?<main>(?:что|кто)\s.*?)\s+)?(?:до этого|перед этим|раньше)(?<tail>\s+\p{L}+)?$/iu,
    also: [new RegExp(`^(?:[аи]|а как насчёт|как насчёт|а как насчет|как насчет|а что насчёт)\\s+${name}$`, 'iu')],
    pronoun: /(?<!\p{L})(?:он[аои]?|его|её|ее|их|это)(?!\p{L})/iu,
    comes: 'Что происходит',
    askedOf: {
      find: by(
        (it) => `Когда слышно: ${it}?`,
        (it) => `Когда видно: ${it}?`,
      ),
      count: by(
        (it) => `Сколько раз слышно: ${it}?`,
        (it) => `Сколько раз видно: ${it}?`,
      ),
      duration: by(
        (it) => `Как долго слышно: ${it}?`,
        (it) => `Как долго видно: ${it}?`,
      ),
      present: by(
        (it) => `Слышно ли это: ${it}?`,
        (it) => `Видно ли это: ${it}?`,
      ),
    },
    saidOf: (topic) => `Что говорят про ${topic}?`,
  },
};
