import { addressAsked } from '../question/address-words.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import { fold } from '../../search/words.ts';
import type { Composition } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { lineClaims } from './line-claims.ts';
import { affirm } from './present.ts';

const mostLines = 5;
const mostNumbers = 12;

/**
 * "Which website is shown?", "Which numbers are mentioned?", "What is the phone number of the agent?": lines with what looks like one, and with each word that tells whose it
 * is; undefined where none is asked for, or there is none.
 */
export function addresses(scene: Scene): Composition | undefined {
  const { question, wording } = scene;
  const { topic, told, words, phrases, intent } = question;
  if (phrases.length > 0 || !(intent === 'find' || intent === 'said' || intent === 'present')) return undefined;
  const asked = addressAsked(topic, told, words);
  if (!asked) return undefined;
  const isFitting = ({ text }: Evidence): boolean => {
    const folded = fold(text);
    return asked.address.form.test(text) && asked.whose.every((word) => folded.includes(word));
  };
  // What is given in a talk may stand in the picture.
  const own = scene.lines().filter(isFitting);
  const fitting = own.length > 0 ? own : scene.written().filter(isFitting);
  if (fitting.length === 0) return undefined;
  const different = fitting.filter(({ text }, at) => fitting.findIndex((line) => line.text === text) === at);
  const composition = {
    drafts: lineClaims(different.slice(0, asked.address.alone ? mostNumbers : mostLines), wording),
  };
  return intent === 'present' ? affirm(composition, wording) : composition;
}
