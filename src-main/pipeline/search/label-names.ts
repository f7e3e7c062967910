import { isSameWord, stem, wordsOf } from './words.ts';
import type { Language } from './language.ts';
import type { Label } from './ports.ts';

/** Everyday words by the name of a label, folded: `*` stands for any ending, `+` joins words that must all be there. */
export type EverydayWords = Readonly<Record<string, string>>;

/** The labels that a question names. */
export interface NamedLabels {
  /** Labels that answer the question: what is named, and everything that is a kind of it. */
  labels: readonly Label[];
  /** Their identities. */
  ids: ReadonlySet<string>;
  /** The most specific labels that are named. */
  roots: readonly Label[];
  /** The words of the question that name them, folded. */
  words: ReadonlySet<string>;
}

/** What another language calls labels. */
export interface Called {
  /** By the labels' own names. */
  names: Readonly<Record<string, string>>;
  /** A word without its grammatical ending. */
  form: (word: string) => string;
  everyday?: EverydayWords | undefined;
}

interface Pattern {
  label: Label;
  /** An everyday way to say it, not the label's own name. */
  everyday: boolean;
  /** Each part must fit a different word of the question. */
  parts: readonly ((word: string) => boolean)[];
}

interface Match {
  label: Label;
  everyday: boolean;
  words: ReadonlySet<string>;
}

/** Finds the labels of a model that a question names, by their names and by everyday words. */
export class LabelNames {
  readonly #labels: readonly Label[];
  readonly #everyday: Readonly<Record<Language, EverydayWords>>;
  readonly #isMisleading: (name: string) => boolean;
  readonly #patterns = new Map<Language, Pattern[]>();
  #stems: ReadonlySet<string> | undefined;
  #words: ReadonlySet<string> | undefined;

  /** @param isMisleading true for a name that means something else when people use it */
  constructor(
    labels: readonly Label[],
    everyday: Readonly<Record<Language, EverydayWords>>,
    isMisleading: (name: string) => boolean,
  ) {
    this.#labels = labels;
    this.#everyday = everyday;
    this.#isMisleading = isMisleading;
  }

  /** @param words content words of the question, folded, in order */
  named(words: readonly string[], language: Language): NamedLabels | undefined {
    return this.#named(this.#patternsOf(language), words);
  }

  /** The labels that a question names by what another language calls them. @param words content words of the question, folded, in order */
  called({ names, form, everyday = {} }: Called, words: readonly string[]): NamedLabels | undefined {
    const asked = new Set(words.map(form));
    const patterns = this.#labels.flatMap((label): Pattern[] => {
      const name = this.#isMisleading(label.name) ? '' : (names[label.name] ?? '');
      const parts = wordsOf(name).map(form);
      const more = wordPatterns(label, everyday);
      // Most labels are ruled out before anything is made for them.
      if (parts.length === 0 || !parts.every((part) => asked.has(part))) return more;
      // The names say of what a sound is, as everyday words do: what barks is a dog too.
      return [{ label, everyday: true, parts: parts.map((part) => (word: string) => form(word) === part) }, ...more];
    });
    return this.#named(patterns, words);
  }

  /** What a label is called. */
  nameOf(id: string): string {
    return this.#labels.find((label) => label.id === id)?.name ?? id;
  }

  /** The labels that are `label` or a kind of it. */
  familyOf(label: Label, words: readonly string[] = []): NamedLabels {
    return this.#family([{ label, everyday: false, words: new Set(words) }]);
  }

  /** Identities of the labels of that name, and of everything that is a kind of them. */
  kindsOf(name: string): Set<string> {
    const own = new Set(this.#labels.filter((label) => label.name === name).map(({ id }) => id));
    const kinds = this.#labels.filter(({ id, ancestors }) => own.has(id) || ancestors.some((wider) => own.has(wider)));
    return new Set(kinds.map(({ id }) => id));
  }

  /** The English words that labels, and what they are kinds of, are called by, folded. */
  wordsFor(ids: ReadonlySet<string>): Set<string> {
    const wider = new Set(this.#labels.flatMap(({ id, ancestors }) => (ids.has(id) ? ancestors : [])));
    return this.#wordsOf(this.#labels.filter(({ id }) => ids.has(id) || wider.has(id)));
  }

  /** The stems of all words that labels are called by in English; made once. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= new Set([...this.words].map(stem));
    return this.#stems;
  }

  /** All words that labels are called by in English, folded; made once. */
  get words(): ReadonlySet<string> {
    this.#words ??= this.#wordsOf(this.#labels);
    return this.#words;
  }

  #wordsOf(labels: readonly Label[]): Set<string> {
    const texts = labels.flatMap(({ name, aliases = [] }) => [name, ...aliases, this.#everyday.en[name] ?? '']);
    return new Set(texts.flatMap((text) => wordsOf(text.replaceAll('*', ''))));
  }

  /** How many labels there are. */
  get count(): number {
    return this.#labels.length;
  }

  /** The labels that no other of them is a kind of, by any of their names: no "animal" beside "dog", nor "Canidae, dogs, wolves". */
  mostExact(ids: ReadonlySet<string>): Set<string> {
    const exact = mostExact(ids, this.#labels);
    const wider = this.#labels.filter(({ id, name }) => {
      if (!exact.has(id) || !name.includes(', ')) return false;
      const others = exact.difference(new Set([id]));
      return name.split(', ').some((one) => !this.#kindsCalled(one).isDisjointFrom(others));
    });
    return exact.difference(new Set(wider.map(({ id }) => id)));
  }

  /** Identities of what is a kind of a label that is called by this word alone, in the singular or the plural. */
  #kindsCalled(word: string): Set<string> {
    const called = this.#labels.filter(({ name }) => isSameWord(name.toLowerCase(), word.toLowerCase()));
    return new Set(called.flatMap(({ name }) => [...this.kindsOf(name)]));
  }

  /** Labels of the same nearest kind as the named ones: a howl beside a bark. */
  akinTo({ labels }: NamedLabels): Label[] {
    const kinds = new Set(labels.flatMap(({ ancestors }) => ancestors.slice(0, 1)));
    return this.#labels.filter(({ id, ancestors }) => kinds.has(id) || kinds.has(ancestors[0] ?? ''));
  }

  #family(matches: readonly Match[]): NamedLabels {
    const generic = matches.filter(({ label }) => matches.some((other) => other.label.ancestors.includes(label.id)));
    const named = matches.filter((match) => !generic.includes(match));
    const roots = named.map(({ label }) => label);
    const wanted = new Set(roots.map(({ id }) => id));
    const kinds = this.#labels.filter(
      ({ id, ancestors }) => wanted.has(id) || ancestors.some((ancestor) => wanted.has(ancestor)),
    );
    // A model names a parent where it knows no child: "Dog" then is the best that is known of a bark.
    const labels = [...kinds, ...generic.map(({ label }) => label)];
    return {
      labels,
      ids: new Set(labels.map(({ id }) => id)),
      roots,
      words: new Set(matches.flatMap(({ words }) => [...words])),
    };
  }

  #named(patterns: readonly Pattern[], words: readonly string[]): NamedLabels | undefined {
    const matches = specific(matching(patterns, words));
    return matches.length === 0 ? undefined : this.#family(matches);
  }

  #patternsOf(language: Language): Pattern[] {
    const made = this.#patterns.get(language);
    if (made) return made;
    const patterns = this.#labels.flatMap((label) => [
      ...namePatterns(label, this.#isMisleading),
      ...wordPatterns(label, this.#everyday[language]),
    ]);
    this.#patterns.set(language, patterns);
    return patterns;
  }
}

/** The best fit of every label that the words name. */
function matching(patterns: readonly Pattern[], words: readonly string[]): Match[] {
  const best = new Map<string, Match>();
  for (const { label, everyday, parts } of patterns) {
    const fitting = distinct(parts, words);
    if (!fitting) continue;
    const known = best.get(label.id);
    if (!known || fitting.size >= known.words.size) best.set(label.id, { label, everyday, words: fitting });
  }
  return [...best.values()];
}

/** The labels that no other of them is a kind of. @param known tells what they are kinds of */
export function mostExact(ids: ReadonlySet<string>, known: readonly Label[]): Set<string> {
  const wider = new Set(known.filter(({ id }) => ids.has(id)).flatMap(({ ancestors }) => ancestors));
  return ids.difference(wider);
}

/** `Crying, sobbing` is two names; what stands in brackets only tells labels apart. */
function namePatterns(label: Label, isMisleading: (name: string) => boolean): Pattern[] {
  return [label.name, ...(label.aliases ?? [])]
    .filter((name) => !isMisleading(name))
    .flatMap((name) => name.replace(/\s*\([^)]*\)/g, '').split(','))
    .map(wordsOf)
    .filter((words) => words.length > 0 && words[0] !== 'etc')
    .map((words) => ({ label, everyday: false, parts: words.map((part) => (word: string) => isSameWord(word, part)) }));
}

function wordPatterns(label: Label, everyday: EverydayWords): Pattern[] {
  const words = everyday[label.name];
  if (words === undefined) return [];
  return words.split(' ').map((joined) => ({ label, everyday: true, parts: joined.split('+').map(wordTest) }));
}

function wordTest(pattern: string): (word: string) => boolean {
  if (pattern.endsWith('*')) {
    const beginning = pattern.slice(0, -1);
    return (word) => word.startsWith(beginning);
  }
  return (word) => word === pattern || (stem(word) === pattern && isSameWord(word, pattern));
}

/** A different word for every part, or undefined. */
function distinct(parts: Pattern['parts'], words: readonly string[]): Set<string> | undefined {
  const taken = new Set<string>();
  for (const fits of parts) {
    const word = words.find((candidate) => !taken.has(candidate) && fits(candidate));
    if (word === undefined) return undefined;
    taken.add(word);
  }
  return taken;
}

/**
 * Drops what a longer name explains ("car" in "car alarm"), and what is only a double meaning of words that a related pair
 * explains: in "the rooster crows" the bird Crow, beside Rooster and its child Crowing. The subject of an everyday
 * verb stays: a rooster that crows may be known as a rooster only.
 */
function specific(matches: readonly Match[]): Match[] {
  const longest = matches.filter((match) => {
    const longer = matches.filter(({ words }) => words.size > match.words.size && match.words.isSubsetOf(words));
    return longer.every(({ label, everyday }) => everyday && label.ancestors.includes(match.label.id));
  });
  const related = (match: Match): Match[] =>
    longest.filter(({ label }) => label.ancestors.includes(match.label.id) || match.label.ancestors.includes(label.id));
  return longest.filter((match) => {
    if (related(match).length > 0) return true;
    const pairs = longest.flatMap((one) => related(one).map((other) => one.words.union(other.words)));
    return !pairs.some((explained) => explained.size > match.words.size && match.words.isSubsetOf(explained));
  });
}
