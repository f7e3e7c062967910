import type { Composition, Draft } from '../draft.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import { fold, isSameWord, wordsOf } from '../../search/words.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import { inTime } from '../lines.ts';
import type { Question } from '../question/question.ts';
import type { Scene } from '../scene.ts';
import { describe } from './describe.ts';
import { askedClaims } from './label-claims.ts';
import { lineClaims } from './line-claims.ts';
import { mentionClaims, phraseClaims } from './phrase-claims.ts';
import { summarise } from './summarise.ts';

/** Where something is said, written, seen or heard. What the question names is looked for by its labels first, then in the words. */
export async function find(scene: Scene): Promise<Composition> {
  const { sense, words, phrases, timed } = scene.question;
  const asked = labelsAsked(scene.question);
  const drafts = asked.flatMap((each) => askedClaims(scene.labelled(each), each, scene));
  if (drafts.length > 0) return { drafts, notes: notesOn(scene, drafts) };
  if (asked.length > 0 && (sense === 'heard' || sense === 'seen')) return { drafts };
  if (asked.some(({ kind }) => kind === 'heard')) return mentions(scene);
  if (words.length === 0 && phrases.length === 0) return timed || sense === 'seen' ? describe(scene) : summarise(scene);
  if (sense === 'seen') return { drafts: await readInPicture(scene) };
  const exact = [...phraseClaims(scene), ...mentionClaims(scene)];
  if (exact.length > 0) return { drafts: exact };
  const { answering } = await scene.fittingLines();
  if (answering.length > 0) return { drafts: lineClaims(inTime(answering), scene.wording) };
  return { drafts: sense === 'said' ? writtenInstead(scene) : await meant(scene) };
}

/** Words that name no thing may still be seen, as text: each of them has to stand there. */
async function readInPicture(scene: Scene): Promise<Draft[]> {
  const { answering } = await scene.fittingLines();
  const whole = answering.filter(({ share, evidence }) => share === 1 && evidence.kind === 'written');
  return lineClaims(inTime(whole), scene.wording);
}

/** Where a text holds all words: "Where does it say coming soon?" may be asked of the picture. */
function writtenInstead(scene: Scene): Draft[] {
  const { words, speaker } = scene.question;
  if (speaker || words.length === 0) return [];
  const holds = ({ text }: Evidence): boolean => {
    const own = wordsOf(text);
    return words.every((word) => own.some((one) => isSameWord(one, word)));
  };
  return lineClaims(scene.written().filter(holds), scene.wording);
}

/** What the picture's models cannot tell, where the question asks for it. */
function notesOn({ question, wording }: Scene, drafts: readonly Draft[]): string[] {
  const isPeople = drafts.some(({ citations }) =>
    citations.some(({ kind, quote }) => kind === 'seen' && quote === 'person'),
  );
  const isOtherwise =
    question.things?.roots.some(({ name }) => name === 'person') && !question.things.words.has('person');
  const isVoice =
    asksWhichPeople(question) && drafts.some(({ citations }) => citations.some(({ kind }) => kind === 'heard'));
  return (isPeople && isOtherwise) || isVoice ? [wording.peopleOnly] : [];
}

/** Words for some people and not for all, in English; the models tell them apart neither by looks nor by voice. */
const somePeople = /\b(?:m[ae]n|wom[ae]n|boys?|girls?|males?|females?|lady|ladies|guys?)\b/;

/** True for a question about men, or women: that there is a person, or a voice, is no yes to it. */
export function asksWhichPeople({ told, topic, sounds, things }: Question): boolean {
  const ofVoice = sounds?.roots.some(({ name }) => voices.has(name)) ?? false;
  const ofPerson = things?.roots.some(({ name }) => name === 'person') ?? false;
  return told === 'en' && (ofVoice || ofPerson) && somePeople.test(fold(topic));
}

/** What the tagger calls sounds of people, whoever they are. */
const voices: ReadonlySet<string> = new Set([
  'Speech',
  'Singing',
  'Laughter',
  'Screaming',
  'Shout',
  'Whispering',
  'Crying, sobbing',
]);

/** The sound that the words mean, where they name none. */
async function meant(scene: Scene): Promise<Draft[]> {
  const sounds = await scene.meantSounds();
  if (!sounds) return [];
  const asked = { ...sounds, kind: 'heard' as const };
  return askedClaims(scene.labelled(asked), asked, scene);
}

/** A sound that is not heard may still be talked about, but only its own words count for that. */
async function mentions(scene: Scene): Promise<Composition> {
  const { answering } = await scene.fittingLines();
  return { drafts: lineClaims(inTime(answering.filter(({ share }) => share === 1)), scene.wording) };
}
