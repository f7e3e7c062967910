import { stem, wordsOf } from './words.ts';
import { soundWords } from './sound-words/index.ts';
import type { Language } from './language.ts';
import type { SoundLabel } from './ports.ts';

/** The sounds that a question names. */
export interface NamedSounds {
  /** Classes that answer the question: what is named, and everything that is a kind of it. */
  labels: readonly SoundLabel[];
  /** Their AudioSet identities. */
  mids: ReadonlySet<string>;
  /** The most specific classes that are named. */
  roots: readonly SoundLabel[];
  /** The words of the question that name them, folded. */
  words: ReadonlySet<string>;
}

interface Pattern {
  label: SoundLabel;
  /** An everyday way to say it, not AudioSet's name. */
  everyday: boolean;
  /** Each part must fit a different word of the question. */
  parts: readonly ((word: string) => boolean)[];
}

interface Match {
  label: SoundLabel;
  everyday: boolean;
  words: ReadonlySet<string>;
}

/** Everything is recorded somewhere; these describe the recording and name no sound that people ask for. */
const unnamed =
  /^(?:Inside|Outside),|^(?:Field recording|Sound effect|Hands|Run|Tools|Wood|Country|Fill \(with liquid\))$/;

/** Finds the classes of the sound tagger that a question names, by their names and by everyday words. */
export class SoundNames {
  readonly #labels: readonly SoundLabel[];
  readonly #patterns = new Map<Language, Pattern[]>();

  constructor(labels: readonly SoundLabel[]) {
    this.#labels = labels;
  }

  /** @param words content words of the question, folded, in order */
  named(words: readonly string[], language: Language): NamedSounds | undefined {
    const matches = specific(this.#matches(words, language));
    return matches.length === 0 ? undefined : this.#family(matches);
  }

  /** The sounds that are `label` or a kind of it. */
  familyOf(label: SoundLabel, words: readonly string[] = []): NamedSounds {
    return this.#family([{ label, everyday: false, words: new Set(words) }]);
  }

  /** Sounds of the same nearest kind as the named ones: a howl beside a bark. */
  akinTo({ labels }: NamedSounds): SoundLabel[] {
    const kinds = new Set(labels.flatMap(({ ancestors }) => ancestors.slice(0, 1)));
    return this.#labels.filter(({ mid, ancestors }) => kinds.has(mid) || kinds.has(ancestors[0] ?? ''));
  }

  #family(matches: readonly Match[]): NamedSounds {
    const generic = matches.filter(({ label }) => matches.some((other) => other.label.ancestors.includes(label.mid)));
    const named = matches.filter((match) => !generic.includes(match));
    const roots = named.map(({ label }) => label);
    const wanted = new Set(roots.map(({ mid }) => mid));
    const kinds = this.#labels.filter(
      ({ mid, ancestors }) => wanted.has(mid) || ancestors.some((ancestor) => wanted.has(ancestor)),
    );
    // The tagger keeps a parent only where no child explains it: "Dog" then is the best that is known of a bark.
    const labels = [...kinds, ...generic.map(({ label }) => label)];
    return {
      labels,
      mids: new Set(labels.map(({ mid }) => mid)),
      roots,
      words: new Set(matches.flatMap(({ words }) => [...words])),
    };
  }

  #matches(words: readonly string[], language: Language): Match[] {
    const best = new Map<string, Match>();
    for (const { label, everyday, parts } of this.#patternsOf(language)) {
      const fitting = distinct(parts, words);
      if (!fitting) continue;
      const known = best.get(label.mid);
      if (!known || fitting.size >= known.words.size) best.set(label.mid, { label, everyday, words: fitting });
    }
    return [...best.values()];
  }

  #patternsOf(language: Language): Pattern[] {
    const made = this.#patterns.get(language);
    if (made) return made;
    const patterns = this.#labels.flatMap((label) => [...namePatterns(label), ...wordPatterns(label, language)]);
    this.#patterns.set(language, patterns);
    return patterns;
  }
}

/** `Crying, sobbing` is two names; what stands in brackets only tells classes apart. */
function namePatterns(label: SoundLabel): Pattern[] {
  if (unnamed.test(label.name)) return [];
  const names = label.name.replace(/\s*\([^)]*\)/g, '').split(',');
  return names
    .map((name) => wordsOf(name).map(stem))
    .filter((stems) => stems.length > 0 && stems[0] !== 'etc')
    .map((stems) => ({ label, everyday: false, parts: stems.map((part) => (word: string) => stem(word) === part) }));
}

function wordPatterns(label: SoundLabel, language: Language): Pattern[] {
  const words = soundWords[language][label.name];
  if (words === undefined) return [];
  return words.split(' ').map((joined) => ({ label, everyday: true, parts: joined.split('+').map(wordTest) }));
}

function wordTest(pattern: string): (word: string) => boolean {
  if (pattern.endsWith('*')) {
    const beginning = pattern.slice(0, -1);
    return (word) => word.startsWith(beginning);
  }
  return (word) => word === pattern || stem(word) === pattern;
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
    return longer.every(({ label, everyday }) => everyday && label.ancestors.includes(match.label.mid));
  });
  const related = (match: Match): Match[] =>
    longest.filter(
      ({ label }) => label.ancestors.includes(match.label.mid) || match.label.ancestors.includes(label.mid),
    );
  return longest.filter((match) => {
    if (related(match).length > 0) return true;
    const pairs = longest.flatMap((one) => related(one).map((other) => one.words.union(other.words)));
    return !pairs.some((explained) => explained.size > match.words.size && match.words.isSubsetOf(explained));
  });
}
