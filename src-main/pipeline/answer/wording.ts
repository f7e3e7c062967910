import { formatTime, type Moment } from '../../domain/time.ts';

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[], joint = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)!}`;
}

/** `0:13`, or `0:13–0:18` where the player's clock moves between start and end by more than a second. */
export function rangeOf({ start, end }: Moment): string {
  const last = formatTime(end);
  return Math.floor(end) - Math.floor(start) <= 1 ? formatTime(start) : `${formatTime(start)}–${last}`;
}

/** `1 time`, `2 times`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A length of time for people: `4.5 seconds`, `32 seconds`, `2:04 minutes`, `1:02:00 hours`. */
export function lengthOf(seconds: number): string {
  const rounded = seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
  if (rounded < 60) return counted(rounded, 'second');
  return `${formatTime(rounded)} ${rounded < 3600 ? 'minutes' : 'hours'}`;
}

export function quoted(text: string): string {
  return `“${text}”`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** AudioSet's names that stand for one thing or one event, and so take an article. */
const countable = new Set(
  (
    'dog bark yip howl cat meow horse cow cowbell pig goat sheep chicken rooster turkey duck goose bird crow owl pigeon dove mouse insect cricket mosquito fly bee wasp frog snake ' +
    'laugh giggle snicker cough sneeze sigh gasp groan grunt hiccup shout yell scream whistle choir crowd ' +
    'guitar piano organ synthesizer harpsichord drum cymbal tambourine gong violin fiddle cello trumpet trombone flute saxophone clarinet harp bell harmonica accordion orchestra song ' +
    'vehicle boat ship car truck bus motorcycle train aircraft helicopter bicycle skateboard engine chainsaw door doorbell knock tap slam alarm telephone siren buzzer clock printer camera hammer jackhammer drill ' +
    'explosion gunshot firecracker boom crack splash bang thump thud smash crash beep ding clang squeal creak click plop stream waterfall thunderstorm fire'
  ).split(' '),
);

/** AudioSet's name as a phrase in a sentence: `Crying, sobbing` becomes `crying or sobbing`, `Chicken, rooster` `a chicken or a rooster`. */
export function soundPhrase(name: string): string {
  if (name.includes('(')) return name.charAt(0).toLowerCase() + name.slice(1);
  return listOf(name.split(', ').map(alternative), 'or');
}

function alternative(name: string): string {
  const small = /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  if (small === 'etc.') return 'the like';
  const noun = small.split(/[\s-]/).at(-1)!;
  if (!countable.has(noun)) return small;
  return `${/^[aeiou]/.test(small) ? 'an' : 'a'} ${small}`;
}

/** `is` or `are`, by the noun that comes last. */
export function verbFor(phrase: string): 'is' | 'are' {
  const last = phrase.split(' or ').at(-1)!;
  return !/^an? /.test(last) && /[^su]s$/.test(last) ? 'are' : 'is';
}

/** Places in a sentence: `at 0:13, 0:30–0:33 and 0:52`; of many, the first ones. */
export function placesOf(moments: readonly Moment[], most = 8): string {
  const shown = moments.slice(0, most).map(rangeOf);
  return moments.length > most ? `first at ${listOf(shown)}` : `at ${listOf(shown)}`;
}
