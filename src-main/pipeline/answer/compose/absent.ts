import { gapsBetween, mergeMoments } from '../../../domain/time.ts';
import { fold } from '../../search/words.ts';
import type { Composition } from '../draft.ts';
import { isDenied } from '../question/denied.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import { wordsAsWritten } from '../question/question.ts';
import type { Scene } from '../scene.ts';
import { rangeOf } from '../wording/places.ts';
import { measure } from './duration.ts';
import { find } from './find.ts';

/** Seconds: less lies between the frames that are looked at. */
const shortest = 1;

/**
 * When something is not there: "When is nobody in the room?" The claims are of when it is; that it was not found in between is a remark,
 * for what is missed is no evidence. Undefined for a question that denies nothing, or of what is never there.
 */
export async function absent(scene: Scene): Promise<Composition | undefined> {
  const { question, wording } = scene;
  const { intent, topic, told, within, phrases } = question;
  const [asked, ...others] = labelsAsked(question);
  if (intent !== 'find' || !asked || others.length > 0 || phrases.length > 0 || !isDenied(fold(topic), told))
    return undefined;
  const there = measure(scene)?.stretches() ?? [];
  if (there.length === 0) return undefined;
  const gaps = gapsBetween(mergeMoments(there, shortest), within).filter(({ start, end }) => end - start >= shortest);
  const found = await find(scene);
  if (gaps.length === 0) return found;
  // Nobody is no person.
  const isWritten = asked.words.isSubsetOf(new Set(question.words));
  const named = isWritten ? wordsAsWritten(question, [...asked.words]) : wording.name(asked.kind, asked.roots[0]!.name);
  const wanted = { quotes: [named] };
  return { ...found, notes: [...(found.notes ?? []), wording.notFound(wanted, { times: gaps.map(rangeOf) })] };
}
