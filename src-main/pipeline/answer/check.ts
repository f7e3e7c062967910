import type { Citation, Claim } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { formatTime, touches, type Moment } from '../../domain/time.ts';
import type { VideoId } from '../../domain/video.ts';
import type { LabelNames } from '../search/label-names.ts';
import type { LabelledKind, SearchLibrary } from '../search/ports.ts';
import { fold } from '../search/words.ts';
import type { Draft, Fact } from './draft.ts';
import { speechLabel } from './told-labels.ts';

/** Rounding of times in the store, in seconds. */
const tolerance = 1e-3;

/** What sentences are checked against. */
export interface Checked {
  library: Pick<SearchLibrary, 'evidence'>;
  /** The labels that there are, and what is a kind of what. */
  labels: Readonly<Record<LabelledKind, LabelNames>>;
  /** The videos that are asked about, with the part of each. */
  parts: ReadonlyMap<VideoId, Moment>;
  /** What sentences call the videos, where there are several. */
  names?: ReadonlyMap<VideoId, string>;
}

/**
 * Checks sentences against the evidence as the library has it now. What a sentence says comes with it as facts: each must be
 * what the evidence gives and stand in the sentence as it is written in its language, and nothing else that could be wrong may.
 */
export class ClaimCheck {
  readonly #evidence: SearchLibrary['evidence'];
  readonly #labels: Checked['labels'];
  readonly #parts: ReadonlyMap<VideoId, Moment>;
  readonly #names: ReadonlyMap<VideoId, string>;

  constructor({ library, labels, parts, names = new Map() }: Checked) {
    this.#evidence = library.evidence;
    this.#labels = labels;
    this.#parts = parts;
    this.#names = names;
  }

  /** The sentences that hold, without what only the check needs. */
  passing(drafts: readonly Draft[]): Claim[] {
    return drafts
      .filter((draft) => this.fault(draft) === undefined)
      .map(({ text, citations }) => ({ text, citations }));
  }

  /** Why a sentence does not hold, or undefined. */
  fault({ text, citations, facts = [] }: Draft): string | undefined {
    if (citations.length === 0) return 'nothing is cited';
    const cited = new Map(
      this.#evidence.byIds([...new Set(citations.map(({ evidence }) => evidence))]).map((one) => [one.id, one]),
    );
    for (const citation of citations) {
      const fault = this.#citationFault(citation, cited.get(citation.evidence));
      if (fault) return fault;
    }
    const pieces = [...cited.values()];
    for (const fact of facts) {
      const fault = this.#factFault(fact, citations, pieces);
      if (fault) return fault;
      if (!holds(text, fact)) return `the sentence does not say ${fact.written}`;
    }
    const names = [...new Set(citations.map(({ video }) => video))].flatMap((video) => this.#names.get(video) ?? []);
    if (names.length === 1 && !text.includes(names[0]!)) return 'the video is not named';
    const unnamed = names.sort(byLength).reduce((left, name) => left.replaceAll(name, ''), text);
    const written = facts.map((fact) => fact.written).sort(byLength);
    return leftoverFault(
      written.reduce((left, part) => left.replace(whole(part), ''), unnamed),
      citations,
    );
  }

  #citationFault(citation: Citation, evidence: Evidence | undefined): string | undefined {
    const part = this.#parts.get(citation.video);
    if (!evidence || !part || evidence.video !== citation.video || evidence.kind !== citation.kind)
      return 'the evidence cited is not in the video';
    if (!evidence.text.includes(citation.quote)) return 'the quote is not in the evidence';
    const inside = citation.start >= evidence.start - tolerance && citation.end <= evidence.end + tolerance;
    if (!inside || citation.start > citation.end) return 'the time is not that of the evidence';
    return touches(citation, part) ? undefined : 'the evidence is outside the part that is asked about';
  }

  #factFault(fact: Fact, citations: readonly Citation[], cited: readonly Evidence[]): string | undefined {
    if (fact.of === 'figure')
      return fact.again() === fact.written ? undefined : `the evidence does not give ${fact.written}`;
    if (fact.of === 'quote') {
      const said = spaced(cited.map(({ text }) => text).join(' '));
      return said.includes(spaced(fact.text)) ? undefined : `“${fact.text}” is not in what is cited`;
    }
    return this.#isThere(fact, citations, cited) ? undefined : `no evidence is of ${fact.names.join(' or ')}`;
  }

  /** True when there is evidence of one of the labels, or of a kind of it, in the time that is cited. */
  #isThere(
    { kind, names }: Extract<Fact, { of: 'label' }>,
    citations: readonly Citation[],
    cited: readonly Evidence[],
  ): boolean {
    if (cited.some((piece) => piece.kind === kind && names.includes(piece.text))) return true;
    if (names.includes(speechLabel) && cited.some((piece) => piece.kind === 'said')) return true;
    const labels = names.flatMap((name) => [...this.#labels[kind].kindsOf(name)]);
    return [...Map.groupBy(citations, ({ video }) => video)].some(([video, own]) => {
      const within = { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) };
      return this.#evidence.list({ video, kinds: [kind], labels, within }).length > 0;
    });
  }
}

/** A label may begin a sentence. */
function holds(text: string, { of, written }: Fact): boolean {
  return of === 'label' ? text.toLowerCase().includes(written.toLowerCase()) : whole(written).test(text);
}

/** The words as they are written; a number in them is no part of a longer one, nor of a time. */
function whole(written: string): RegExp {
  const literal = written.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(
    `${/^\d/.test(written) ? '(?<![\\d:.,])' : ''}${literal}${/\d$/.test(written) ? '(?!:?\\d)' : ''}`,
    'u',
  );
}

/** The longest first: a name may be a part of another. */
function byLength(a: string, b: string): number {
  return b.length - a.length;
}

/** Besides its facts a sentence may hold no quote and no number but times of what it cites. */
function leftoverFault(text: string, citations: readonly Citation[]): string | undefined {
  if (quotationMarks.test(text)) return 'something is quoted that is not cited';
  const times = new Set(citations.flatMap(({ start, end }) => [formatTime(start), formatTime(end)]));
  const stray = [...text.matchAll(clock)].find(([time]) => !times.has(time));
  if (stray) return `${stray[0]} is no time of the evidence cited`;
  const number = /\p{Nd}+/u.exec(text.replace(clock, ''));
  return number ? `nothing gives the number ${number[0]}` : undefined;
}

/** Of all languages that answers are worded in. */
const quotationMarks = /[“”„«»「」『』"]/u;
const clock = /\d+(?::\d{2}){1,2}/g;

function spaced(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
