import type { Composition } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { describe } from './describe.ts';
import { lineClaim } from './line-claims.ts';
import { phraseClaims } from './phrase-claims.ts';
import { askedSoundClaims } from './sound-claims.ts';
import { soundsAsked } from './sounds-asked.ts';
import { summarise } from './summarise.ts';

/** Where something is said or heard. Sounds that the question names are looked for among the sounds first, then in the words. */
export async function find(scene: Scene): Promise<Composition> {
  const { sense, words, phrases, within, timed } = scene.question;
  const sounds = soundsAsked(scene.question);
  if (sounds) {
    const heard = scene.heard(sounds);
    if (heard.length > 0) return { drafts: askedSoundClaims(heard, sounds, within) };
    return mentions(scene);
  }
  if (words.length === 0 && phrases.length === 0) return timed ? describe(scene) : summarise(scene);
  const exact = phraseClaims(scene);
  if (exact.length > 0) return { drafts: exact };
  const { answering } = await scene.fittingLines();
  if (answering.length > 0) return { drafts: inTime(answering.map(({ evidence }) => evidence)).map(lineClaim) };
  if (sense === 'said') return { drafts: [] };
  const meant = await scene.meantSounds();
  return { drafts: meant ? askedSoundClaims(scene.heard(meant), meant, within) : [] };
}

/** A sound that is not heard may still be talked about, but only its own words count for that. */
async function mentions(scene: Scene): Promise<Composition> {
  if (scene.question.sense === 'heard') return { drafts: [] };
  const { answering } = await scene.fittingLines();
  return {
    drafts: inTime(answering.filter(({ share }) => share === 1).map(({ evidence }) => evidence)).map(lineClaim),
  };
}

function inTime<T extends { start: number }>(lines: T[]): T[] {
  return lines.sort((a, b) => a.start - b.start);
}
