import type { Citation, Claim } from '../../domain/answer.ts';
import type { Evidence, EvidenceId } from '../../domain/evidence.ts';
import { formatTime, touches, type Moment } from '../../domain/time.ts';
import type { VideoId } from '../../domain/video.ts';
import type { SearchLibrary } from '../search/ports.ts';
import { fold } from '../search/words.ts';
import type { Draft } from './draft.ts';

/** Rounding of times in the store, in seconds. */
const tolerance = 1e-3;

/** Checks sentences against the evidence as the library has it now. */
export class ClaimCheck {
  readonly #evidence: SearchLibrary['evidence'];
  readonly #parts: ReadonlyMap<VideoId, Moment>;
  readonly #names: ReadonlyMap<VideoId, string>;

  /**
   * @param parts the videos that are asked about, with the part of each
   * @param names what sentences call the videos, where there are several
   */
  constructor(
    library: Pick<SearchLibrary, 'evidence'>,
    parts: ReadonlyMap<VideoId, Moment>,
    names: ReadonlyMap<VideoId, string> = new Map(),
  ) {
    this.#evidence = library.evidence;
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
  fault({ text, citations, figures = [] }: Draft): string | undefined {
    if (citations.length === 0) return 'nothing is cited';
    const cited = new Map(
      this.#evidence.byIds([...new Set(citations.map(({ evidence }) => evidence))]).map((one) => [one.id, one]),
    );
    for (const citation of citations) {
      const fault = this.#citationFault(citation, cited.get(citation.evidence));
      if (fault) return fault;
    }
    const wrong = figures.find(({ written, again }) => again() !== written || !text.includes(written));
    if (wrong) return `the evidence does not give ${wrong.written}`;
    const names = [...new Set(citations.map(({ video }) => video))].flatMap((video) => this.#names.get(video) ?? []);
    if (names.length === 1 && !text.includes(names[0]!)) return 'the video is not named';
    return textFault(
      withoutNames(text, names),
      citations,
      cited,
      figures.map(({ written }) => written),
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
}

/** Quotes must be cited, times must be those of citations, and no other number may stand in a sentence. */
function textFault(
  text: string,
  citations: readonly Citation[],
  cited: ReadonlyMap<EvidenceId, Evidence>,
  figures: readonly string[],
): string | undefined {
  const said = spaced(
    [...new Set(citations.map(({ evidence }) => evidence))].map((id) => cited.get(id)!.text).join(' '),
  );
  for (const [, quote] of text.matchAll(quotation)) {
    if (!said.includes(spaced(quote!))) return `“${quote}” is not in what is cited`;
  }
  const unquoted = figures.reduce((rest, figure) => rest.replace(figure, ''), text.replace(quotation, ''));
  const times = new Set(citations.flatMap(({ start, end }) => [formatTime(start), formatTime(end)]));
  const stray = [...unquoted.matchAll(clock)].find(([time]) => !times.has(time));
  if (stray) return `${stray[0]} is no time of the evidence cited`;
  const number = /\d+/.exec(unquoted.replace(clock, ''));
  return number ? `nothing gives the number ${number[0]}` : undefined;
}

/** A name may hold digits or marks that mean nothing. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.toSorted((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, ''), text);
}

const quotation = /“(.*?)”(?=[\s.,:;!?]|$)/gsu;
const clock = /\d+(?::\d{2}){1,2}/g;

function spaced(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
