import type { Citation } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import type { VideoId } from '../../domain/video.ts';
import type { PackSentence, WhyUnsupported } from '../../domain/pack-answer.ts';
import { ClaimCheck } from '../answer/check.ts';
import { cite, type Draft, type Fact } from '../answer/draft.ts';
import { speechLabel } from '../answer/told-labels.ts';
import type { LabelNames } from '../search/label-names.ts';
import type { Label, LabelledKind, SearchLibrary } from '../search/ports.ts';
import { wordsOf } from '../search/words.ts';

/** What a pack's sentences are compared with. */
export interface SentenceParts {
  library: Pick<SearchLibrary, 'evidence'>;
  labels: Readonly<Record<LabelledKind, LabelNames>>;
}

const kinds: readonly LabelledKind[] = ['seen', 'heard'];
/** A sentence that begins so tells sounds, and nothing of what is seen. */
const ofSound = /^\s*sounds?:/i;
/** Evidence of one thing that is cited at most. */
const mostCited = 2;
/** A sentence that tells an order, in its two halves. */
const inOrder = /^(.*\bfirst\b.*?)\bthen\b(.*)$/is;
/** Numbers, times and quotes: never of a pack. */
const figures = /[\p{Nd}“”„«»「」『』"]/u;
/** Words that make a sentence say more, or the contrary, of what it names. Packs answer in English. */
const countsOrDenies =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|many|few|both|no|not|none|never|without|nobody|nothing)\b|n[’']t\b/i;

/**
 * Cuts what a pack has written into sentences and puts each to the same check as the sentences of an answer. One that gives numbers,
 * times or quotes is left out. One that names things or sounds cites the evidence of them at that time, if there is some of every one,
 * unless it counts or denies, or tells an order that is another. All others cite nothing, and say why.
 */
export function checkSentences(
  parts: SentenceParts,
  video: VideoId,
  moment: Moment,
  text: string,
): { sentences: PackSentence[]; leftOut: number } {
  const all = sentencesOf(text);
  const kept = all.filter((sentence) => !figures.test(sentence));
  const check = new ClaimCheck({ ...parts, parts: new Map([[video, moment]]) });
  const sentences = kept.map((sentence): PackSentence => {
    if (countsOrDenies.test(sentence)) return unsupported(sentence, 'counts-or-denies');
    const draft = draftOf(parts, video, moment, sentence);
    if (!('citations' in draft)) return { text: sentence, citations: [], unsupported: draft };
    return check.fault(draft) === undefined
      ? { text: sentence, citations: draft.citations }
      : unsupported(
          sentence,
          'not-found',
          draft.facts!.map(({ written }) => written),
        );
  });
  return { sentences, leftOut: all.length - kept.length };
}

function unsupported(text: string, why: WhyUnsupported, words?: string[]): PackSentence {
  return { text, citations: [], unsupported: { why, ...(words && { words }) } };
}

type Unsupported = NonNullable<PackSentence['unsupported']>;

/**
 * The sentence with what it names as facts, and evidence of it; why not, where there is none of one thing, it names nothing, or what it
 * says to come first does not begin before what it says to follow.
 */
function draftOf(parts: SentenceParts, video: VideoId, moment: Moment, text: string): Draft | Unsupported {
  const told = ofSound.test(text) ? (['heard'] as const) : kinds;
  const naming = (part: string): Draft | Unsupported => draftOfNamed(parts, { video, moment, told }, part);
  const [, before, after] = inOrder.exec(text) ?? [];
  if (before === undefined || after === undefined) return naming(text);
  const [first, second] = [naming(before), naming(after)];
  if (!('citations' in first)) return first;
  if (!('citations' in second)) return second;
  const isSo = first.citations.some(({ start }) => second.citations.some((later) => start < later.start));
  if (!isSo) return { why: 'other-order' };
  return {
    text,
    citations: [...first.citations, ...second.citations],
    facts: [...(first.facts ?? []), ...(second.facts ?? [])],
  };
}

function draftOfNamed(
  parts: SentenceParts,
  { video, moment, told }: { video: VideoId; moment: Moment; told: readonly LabelledKind[] },
  text: string,
): Draft | Unsupported {
  const named = told.flatMap((kind) => namedIn(parts, kind, video, moment, text) ?? []);
  if (named.length === 0) return { why: 'names-nothing' };
  // What is heard and what is seen may have one name: evidence of either will do.
  const supported = named.filter(({ draft }) => draft !== undefined);
  const known = new Set(supported.flatMap(({ words }) => [...words]));
  const missing = new Set(named.flatMap(({ words }) => [...words.difference(known)]));
  if (missing.size > 0) return { why: 'not-found', words: [...missing] };
  return {
    text,
    citations: supported.flatMap(({ draft }) => draft!.citations),
    facts: supported.flatMap(({ draft }) => draft!.facts),
  };
}

/** What a sentence names of one kind, with evidence of all of it if there is; undefined where it names nothing. */
function namedIn(
  { library, labels }: SentenceParts,
  kind: LabelledKind,
  video: VideoId,
  moment: Moment,
  text: string,
): { words: ReadonlySet<string>; draft?: { citations: Citation[]; facts: Fact[] } } | undefined {
  const named = labels[kind].named(wordsOf(text), 'en');
  if (!named) return undefined;
  const { words, roots } = named;
  const written = [...words].find((word) => text.toLowerCase().includes(word));
  const evidenceOf = ({ name }: Label): Evidence[] => {
    const own = library.evidence.list({
      video,
      kinds: [kind],
      labels: [...labels[kind].kindsOf(name)],
      within: moment,
    });
    // What is said is evidence of voices that speak, also where the tagger of sounds was not sure of them.
    const isSpeech = kind === 'heard' && name === speechLabel;
    return isSpeech ? [...own, ...library.evidence.list({ video, kinds: ['said'], within: moment })] : own;
  };
  const found = roots.map((root) => evidenceOf(root).slice(0, mostCited));
  if (written === undefined || found.some(({ length }) => length === 0)) return { words };
  const facts = roots.map(({ name }): Fact => ({ of: 'label', kind, names: [name], written }));
  return { words, draft: { citations: found.flat().map((evidence) => cite(evidence)), facts } };
}

function sentencesOf(text: string): string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment }) => segment.trim()).filter((sentence) => /\p{L}/u.test(sentence));
}
