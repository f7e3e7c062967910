import type { OrderRules } from './order-rules.ts';

/** Words that count no things: "die ersten zehn Sekunden" names a time. */
const noTime = String.raw`(?!\p{L})(?!\s+(?:\d|sekunde|minute|stunde|seconde|heure|segundo|minuto|hora|секунд|минут|час|halfte|hälfte|moitié|mitad|metade|половин))`;
const word = (pattern: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${pattern})${noTime}`, 'iu');
const all = (pattern: string): RegExp => new RegExp(pattern, 'iu');

const german = String.raw`(?:gleich|direkt|unmittelbar|kurz)\s+`;
const germanTail = String.raw`(?<tail>gesagt|gesprochen|gehört|gezeigt|geschrieben|zu hören|zu sehen|zu lesen)`;
const germanBeside = (joint: string): RegExp[] => [
  all(
    String.raw`^(?:und )?(?<main>(?:was|wer|welche\p{L}*)\s.*?\S),?\s+(?:${german})*(?:${joint})\s+(?<anchor>.+?)\s+${germanTail}$`,
  ),
  all(String.raw`^(?:und )?(?<main>(?:was|wer|welche\p{L}*)\s.*?\S),?\s+(?:${german})*(?:${joint})\s+(?<anchor>.+)$`),
];

const beside = (asks: string, nearly: string, joint: string): RegExp[] => [
  all(
    String.raw`^(?:(?:et|y|e|и|а)\s+)?\W*(?<main>(?:${asks}).*?\S),?\s+(?:(?:${nearly})\s+)*(?:${joint})\s*(?<anchor>.+)$`,
  ),
];
const compared = (asks: string, place: string, or: string): RegExp =>
  all(
    String.raw`^\W*(?<main>(?:${asks}).*?)\s+(?:${place})(?<tail>\s+\p{L}+(?:\s+\p{L}+)?)?\s*[,:]?\s+(?<a>[^,]+?),?\s+${or}\s+(?<b>.+)$`,
  );

const frenchAsks = String.raw`qu['’]|que\s|qui\s|quoi\s|quel`;
const spanishAsks = String.raw`qu[eé]|qui[eé]n|cu[aá]l`;
const portugueseAsks = String.raw`o que|que|quem|qual`;
const russianAsks = String.raw`что|кто|как(?:ой|ая|ое|ие)`;

export const western: Readonly<Record<'de' | 'fr' | 'es' | 'pt' | 'ru', OrderRules>> = {
  de: {
    after: germanBeside('nach|nachdem'),
    before: germanBeside('vor(?! allem)|bevor'),
    places: [
      [0, word('zum ersten mal|zuerst|als erstes|erste[nrsm]?')],
      [1, word('zum zweiten mal|zweite[nrsm]?')],
      [2, word('zum dritten mal|dritte[nrsm]?')],
      [-1, word('zum letzten mal|zuletzt|als letztes|letzte[nrsm]?')],
    ],
    compared: [
      [0, compared(String.raw`was|wer|welche\p{L}*`, 'zuerst|als erstes|früher', 'oder')],
      [-1, compared(String.raw`was|wer|welche\p{L}*`, 'zuletzt|als letztes|später', 'oder')],
    ],
    comes: 'Was kommt',
    oneWord: /(?:welche|was für eine?)\p{L}* (?:zahl|wort|ziffer|buchstabe)/iu,
  },
  fr: {
    after: beside(frenchAsks, 'juste|immédiatement|directement', String.raw`après(?: qu(?:e\s|['’]))?(?:\s|(?<=['’]))`),
    before: beside(
      frenchAsks,
      'juste|immédiatement',
      String.raw`avant(?: (?:qu(?:e\s|['’])|d(?:e\s|['’]|u\s|es\s)))?(?:\s|(?<=['’\s]))`,
    ),
    places: [
      [0, word(String.raw`(?:pour )?la première fois|en premier|d['’]abord|premi(?:er|ère)s?`)],
      [1, word('(?:pour )?la (?:deuxième|seconde) fois|deuxième|second|(?<!quelle )seconde')],
      [2, word('(?:pour )?la troisième fois|troisième')],
      [-1, word('(?:pour )?la dernière fois|en dernier|derni(?:er|ère)s?')],
    ],
    compared: [
      [0, compared(frenchAsks, String.raw`en premier|d['’]abord`, 'ou')],
      [-1, compared(frenchAsks, 'en dernier|plus tard', 'ou')],
    ],
    comes: 'Que se passe-t-il',
    oneWord: /quel(?:le)? (?:nombre|numéro|chiffre|mot|lettre)/iu,
  },
  es: {
    after: beside(spanishAsks, 'justo|inmediatamente|directamente', String.raw`después de(?: que)?(?:l)?\s|tras\s`),
    before: beside(spanishAsks, 'justo|inmediatamente', String.raw`antes de(?: que)?(?:l)?\s`),
    places: [
      [0, word('(?:por )?primera vez|en primer lugar|primer[oa]?')],
      [1, word('(?:por )?segunda vez|(?<!qu[eé] )segund[oa]')],
      [2, word('(?:por )?tercera vez|tercer[oa]?')],
      [-1, word('(?:por )?última vez|por último|en último lugar|últim[oa]')],
    ],
    compared: [
      [0, compared(spanishAsks, 'primero|antes', '[ou]')],
      [-1, compared(spanishAsks, 'por último|después|más tarde', '[ou]')],
    ],
    comes: 'Qué ocurre',
    oneWord: /qué (?:número|palabra|cifra|letra)/iu,
  },
  pt: {
    after: beside(portugueseAsks, 'logo|imediatamente', String.raw`depois (?:que|d[eoa]s?(?: que)?)\s|após\s`),
    before: beside(portugueseAsks, 'logo|imediatamente', String.raw`antes (?:que|d[eoa]s?(?: que)?)\s`),
    places: [
      [0, word('(?:pela )?primeira vez|em primeiro lugar|primeir[oa]')],
      [1, word('(?:pela )?segunda vez|(?<!que )segund[oa]')],
      [2, word('(?:pela )?terceira vez|terceir[oa]')],
      [-1, word('(?:pela )?última vez|por último|últim[oa]')],
    ],
    compared: [
      [0, compared(portugueseAsks, 'primeiro|antes', 'ou')],
      [-1, compared(portugueseAsks, 'por último|depois|mais tarde', 'ou')],
    ],
    comes: 'O que acontece',
    oneWord: /(?:que|qual) (?:número|palavra|algarismo|letra)/iu,
  },
  ru: {
    after: beside(russianAsks, 'сразу|прямо|непосредственно', String.raw`после(?: того,? как)?\s`),
    before: beside(russianAsks, 'сразу|прямо|непосредственно', String.raw`(?:перед|до)(?: т(?:ем|ого),? как)?\s`),
    places: [
      [0, word(String.raw`в первый раз|впервые|сначала|перв\p{L}+`)],
      [1, word(String.raw`во второй раз|втор(?:ой|ая|ое|ую)`)],
      [2, word(String.raw`в третий раз|трет(?:ий|ья|ье|ью)`)],
      [-1, word(String.raw`в последний раз|последн\p{L}+`)],
    ],
    compared: [
      [0, compared(russianAsks, 'сначала|первым|раньше', 'или')],
      [-1, compared(russianAsks, 'последним|позже', 'или')],
    ],
    comes: 'Что происходит',
    oneWord: /как(?:ое|ая) (?:число|слово|цифра|буква)/iu,
  },
};
