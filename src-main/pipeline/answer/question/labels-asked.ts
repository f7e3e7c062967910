import type { Evidence } from '../../../domain/evidence.ts';
import type { NamedLabels } from '../../search/label-names.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { movingWords } from './moving.ts';
import type { Question } from './question.ts';

/** Sounds, or things, that a question asks for. */
export interface LabelsAsked extends NamedLabels {
  kind: LabelledKind;
}

/**
 * What a question asks for by label: the sounds and things that it names, unless it asks for words. "Does anyone speak?" asks
 * for the sound of speech, "What is said about the dog?" does not ask for a dog, and "When does the dog bark?" for no dog that
 * is only seen, nor "Does a cow moo?" for a cow. Sounds come first.
 */
export function labelsAsked(question: Question): LabelsAsked[] {
  const { sounds, things, sense, words, phrases, topic } = question;
  if (phrases.length > 0 || sense === 'written' || (sense === 'said' && words.length > 0)) return [];
  const isApart =
    sounds !== undefined && things !== undefined && namesMore(things, sounds) && namesMore(sounds, things);
  const isHeard = sounds && sense !== 'seen' && (sense === 'heard' || !things || isApart || !namesMore(things, sounds));
  const isSeen =
    things &&
    sense !== 'heard' &&
    sense !== 'said' &&
    (sense === 'seen' ||
      !sounds ||
      (isApart && (joined.test(topic) || isOfMoving(sounds, question))) ||
      !namesMore(sounds, things));
  return [
    ...(isHeard ? [{ ...sounds, kind: 'heard' as const }] : []),
    ...(isSeen ? [{ ...things, kind: 'seen' as const }] : []),
  ];
}

/** Of what is asked for, what there is evidence of; the first, where there is none of any. */
export function foremostAsked(scene: {
  question: Question;
  labelled: (asked: LabelsAsked) => Evidence[];
}): LabelsAsked | undefined {
  const asked = labelsAsked(scene.question);
  return asked.find((each) => scene.labelled(each).length > 0) ?? asked[0];
}

/** The sound is only what moving sounds like: who walks through a room may be heard, or seen. */
function isOfMoving({ words }: NamedLabels, question: Question): boolean {
  return words.isSubsetOf(new Set(movingWords(question)));
}

/** A sound and a thing are both asked for: "a dog and music". */
const joined = /(?<!\p{L})(?:and|or|und|oder|et|ou|y|o|e|и|или)(?!\p{L})|[,、，]/iu;

/** True when one naming uses a word that the other does not: "bark" beside "dog". */
function namesMore(one: NamedLabels, other: NamedLabels): boolean {
  return !one.words.isSubsetOf(other.words);
}
