import type { Claim } from '../../src-main/domain/answer.ts';
import type { Evidence, EvidenceId, SeenPart } from '../../src-main/domain/evidence.ts';
import { coveredSeconds, formatTime, mergeMoments, overlap } from '../../src-main/domain/time.ts';
import { contentWords, stem } from '../../src-main/pipeline/search/words.ts';
import type { LabelWords } from './label-words.ts';
import { clock, quotes } from './numbers.ts';
import { plain } from './plain-text.ts';
import type { SeenParts } from './seen-parts.ts';

/** Words that an English sentence about evidence is made with: they say in which way and how often, not what. */
const frame = new Set(
  (
    'yes seen heard said says say someone somebody reads read picture text line lines time times once twice first at also most least more ' +
    'second seconds minute minutes hour hours stretch stretches long between until while then end beginning begin begins shown shows screen ' +
    'mostly partly kind kinds video spoken speaks speaking word words sound sounds speaker voice one two three four five six seven eight nine ten'
  )
    .split(' ')
    .map(stem),
);

/** What names become in sentences where the stem does not tell. */
const otherForms: Readonly<Record<string, readonly string[]>> = {
  person: ['people'],
  wolves: ['wolf'],
  bow: ['barking'],
  song: ['birdsong'],
};

/**
 * Why a sentence is not supported by what it cites, or undefined. Strict, and told by the library alone, not by the program's own check:
 *
 * 1. it cites evidence, all of which is in the library, and each citation lies within its evidence;
 * 2. what it quotes stands word for word in the evidence cited;
 * 3. each time in it is the beginning or the end of a moment cited;
 * 4. each other number is that of the moments cited, of the speakers of the lines cited, or of one of them, of stretches that they make, of things that one piece says to be there at once, in all or in a part of the time cited, of
 *    times that the words quoted stand there, or the seconds that the moments cover (to a twentieth, at least 0.6 s);
 * 5. in English: each word that names something stands in the evidence cited, or is what its label or a wider one is called, or a colour
 *    that it has in the time cited.
 */
export function unsupported(
  claim: Claim,
  { evidence, parts }: { evidence: ReadonlyMap<EvidenceId, Evidence>; parts: SeenParts },
  labels: LabelWords,
  language: string,
): string | undefined {
  const { text, citations } = claim;
  if (citations.length === 0) return 'cites nothing';
  const cited: Evidence[] = [];
  for (const citation of citations) {
    const piece = evidence.get(citation.evidence);
    if (!piece) return 'cites what is not in the library';
    if (citation.start < piece.start - 0.05 || citation.end > piece.end + 0.05)
      return 'cites a time outside the evidence';
    cited.push(piece);
  }
  const pieces = [...new Set(cited)];
  const said = plain(pieces.map((piece) => piece.text).join(' '));
  const quoted = [...text.matchAll(quotes)].map(([quote]) => plain(quote));
  const stray = quoted.find((quote) => !said.includes(quote));
  if (stray !== undefined) return `quotes “${stray.trim()}”, which it does not cite`;
  const seen = partsCited(claim, parts);
  const rest = text.replace(quotes, ' ').replace(/\[\d+\]/g, ' ');
  return (
    strayTime(rest, claim) ??
    strayNumber(rest.replace(clock, ' '), claim, pieces, quoted, seen) ??
    (language === 'en' ? strayWord(rest.replace(clock, ' '), pieces, labels, seen) : undefined)
  );
}

function strayTime(rest: string, { citations }: Claim): string | undefined {
  const times = new Set(citations.flatMap(({ start, end }) => [formatTime(start), formatTime(end)]));
  const lengths = lengthsOf({ citations });
  const stray = [...rest.matchAll(clock)]
    .map(([time]) => time)
    .find((time) => !times.has(time) && !isNear(time, lengths));
  return stray && `says ${stray}, which is no time that it cites`;
}

function strayNumber(
  rest: string,
  { citations }: Claim,
  pieces: readonly Evidence[],
  quoted: readonly string[],
  seen: readonly SeenPart[],
): string | undefined {
  const said = plain(pieces.map((piece) => piece.text).join(' '));
  const speakers = pieces.flatMap(({ speaker }) => speaker?.number ?? []);
  const counts = new Set([
    citations.length,
    pieces.length,
    mergeMoments(citations, 1).length,
    mergeMoments(citations, 2).length,
    ...pieces.map(({ count = 1 }) => count),
    ...seen.map(({ count }) => count),
    ...speakers,
    new Set(speakers).size,
    quoted.reduce((sum, quote) => sum + said.split(quote.trimEnd()).length - 1, 0),
  ]);
  const lengths = lengthsOf({ citations });
  const stray = [...rest.matchAll(/\d+(?:[.,]\d+)?/g)]
    .map(([number]) => number)
    .find((number) => !counts.has(Number(number)) && !isNear(number.replace(',', '.'), lengths));
  return stray && `says ${stray}, which what it cites does not give`;
}

/** Of what is cited, the parts that share time with a citation. */
function partsCited({ citations }: Claim, parts: SeenParts): SeenPart[] {
  return citations.flatMap((citation) =>
    (parts.get(citation.evidence) ?? []).filter((part) => overlap(part, citation) > 0),
  );
}

/** Seconds that the citations cover, with and without short gaps. */
function lengthsOf({ citations }: Pick<Claim, 'citations'>): number[] {
  return [coveredSeconds(citations), coveredSeconds(mergeMoments(citations, 2))];
}

function isNear(written: string, lengths: readonly number[]): boolean {
  const seconds = written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return lengths.some((length) => Math.abs(length - seconds) <= Math.max(0.6, length / 20));
}

function strayWord(
  rest: string,
  pieces: readonly Evidence[],
  labels: LabelWords,
  seen: readonly SeenPart[],
): string | undefined {
  const named = pieces.flatMap(({ text, kind }) => [text, kind === 'said' ? 'speech' : (labels.get(text) ?? '')]);
  const words = contentWords(named.join(' '), 'en').flatMap((word) => [word, ...(otherForms[word] ?? [])]);
  const colours = seen.flatMap((part) => part.colours.map(({ name }) => name as string));
  const known = new Set([...words, ...colours].map(stem));
  const stray = contentWords(rest, 'en').find(
    (word) => !/^\d+$/.test(word) && !known.has(stem(word)) && !frame.has(stem(word)),
  );
  return stray && `says “${stray}”, which what it cites does not`;
}
