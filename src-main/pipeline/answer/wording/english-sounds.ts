import { listOf } from './english-words.ts';

/** What people call a sound, where AudioSet's name reads like a catalogue. */
const everyday: Readonly<Record<string, string>> = {
  'Child speech, kid speaking': 'a child speaking',
  'Narration, monologue': 'narration',
  'Wail, moan': 'wailing or moaning',
  'Crying, sobbing': 'crying',
  'Baby cry, infant cry': 'a baby crying',
  'Baby laughter': 'a baby laughing',
  'Chuckle, chortle': 'chuckling',
  'Walk, footsteps': 'footsteps',
  'Chewing, mastication': 'chewing',
  'Burping, eructation': 'a burp',
  'Heart sounds, heartbeat': 'a heartbeat',
  'Hubbub, speech noise, speech babble': 'a hubbub of voices',
  'Domestic animals, pets': 'a pet',
  'Livestock, farm animals, working animals': 'farm animals',
  Bark: 'a dog barking',
  'Bow-wow': 'a dog barking',
  Yip: 'a dog yipping',
  Howl: 'a dog howling',
  Growling: 'growling',
  'Whimper (dog)': 'a dog whimpering',
  Purr: 'a cat purring',
  Meow: 'a cat meowing',
  'Neigh, whinny': 'a horse neighing',
  'Cattle, bovinae': 'cattle',
  Moo: 'a cow mooing',
  Oink: 'a pig grunting',
  Bleat: 'bleating',
  Cluck: 'a chicken clucking',
  'Crowing, cock-a-doodle-doo': 'a rooster crowing',
  Gobble: 'a turkey gobbling',
  Quack: 'a duck quacking',
  Honk: 'a goose honking',
  'Bird vocalization, bird call, bird song': 'birdsong',
  'Chirp, tweet': 'chirping',
  'Pigeon, dove': 'a pigeon or a dove',
  Caw: 'a crow cawing',
  Hoot: 'an owl hooting',
  'Bird flight, flapping wings': 'flapping wings',
  'Canidae, dogs, wolves': 'a dog or a wolf',
  'Rodents, rats, mice': 'a rodent',
  'Fly, housefly': 'a fly',
  'Bee, wasp, etc.': 'a bee or a wasp',
  Croak: 'a frog croaking',
  'A capella': 'singing without instruments',
  Raindrop: 'raindrops',
  'Rain on surface': 'rain on a surface',
  Ocean: 'the sea',
  'Waves, surf': 'waves',
  Crackle: 'crackling',
  'Vehicle horn, car horn, honking': 'a car horn',
  'Fixed-wing aircraft, airplane': 'an airplane',
  'Accelerating, revving, vroom': 'an engine revving',
  'Engine starting': 'an engine starting',
  'Dishes, pots, and pans': 'dishes',
  'Water tap, faucet': 'a water tap',
  'Telephone bell ringing': 'a telephone ringing',
  Tick: 'ticking',
  'Tick-tock': 'ticking',
  'Gunshot, gunfire': 'gunfire',
  'Thump, thud': 'a thud',
};

/** AudioSet's names that stand for one thing or one event, and so take an article. */
const countable = new Set(
  (
    'dog cat horse cowbell pig goat sheep chicken rooster turkey duck goose bird crow owl insect cricket mosquito mouse frog snake animal ' +
    'laugh giggle snicker cough sneeze sigh gasp groan grunt hiccup shout yell scream whistle choir crowd ' +
    'guitar piano organ synthesizer harpsichord drum kit cymbal tambourine gong violin fiddle cello trumpet trombone flute saxophone clarinet harp bell harmonica accordion orchestra song instrument ' +
    'vehicle boat ship car truck bus motorcycle train helicopter bicycle skateboard engine chainsaw door doorbell knock tap slam alarm telephone siren buzzer clock printer camera hammer jackhammer drill ' +
    'explosion firecracker boom crack splash bang smash crash beep ding clang squeal creak click plop stream waterfall thunderstorm'
  ).split(' '),
);

/** AudioSet's name of a sound as a phrase in a sentence: `Bark` becomes `a dog barking`, `Violin, fiddle` `a violin or a fiddle`. */
export function soundPhrase(name: string): string {
  const known = everyday[name];
  if (known !== undefined) return known;
  if (name.includes('(')) return small(name);
  return listOf(name.split(', ').map(withArticle), 'or');
}

/** `is` or `are`, by the noun that comes last. */
export function verbFor(phrase: string): 'is' | 'are' {
  const last = phrase
    .split(' or ')
    .at(-1)!
    .replace(/ (?:\(.*\)|(?:of|with|without|in|from) .*)$/, '');
  return !/^(?:an?|the) /.test(last) && /[^su]s$/.test(last) ? 'are' : 'is';
}

function withArticle(name: string): string {
  const phrase = small(name);
  const noun = phrase.split(/[\s-]/).at(-1)!;
  if (!countable.has(noun)) return phrase;
  return `${/^[aeiou]/.test(phrase) ? 'an' : 'a'} ${phrase}`;
}

/** Abbreviations and names of their own keep their capitals. */
function small(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
