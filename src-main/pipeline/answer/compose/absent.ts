import { coveredSeconds, gapsBetween, mergeMoments, type Moment } from '../../../domain/time.ts';
import { fold } from '../../search/words.ts';
import type { Composition } from '../draft.ts';
import { isDenied } from '../question/denied.ts';
import { emptied } from '../question/empty-words.ts';
import { foremostAsked, labelsAsked, type LabelsAsked } from '../question/labels-asked.ts';
import { wordsAsWritten } from '../question/question.ts';
import type { Scene } from '../scene.ts';
import { speechLabel } from '../told-labels.ts';
import { rangeOf } from '../wording/places.ts';
import type { Wanted } from '../wording/wording.ts';
import { lengthClaim, measure, type Measured } from './duration.ts';
import { find } from './find.ts';

/** Seconds: less lies between the frames that are looked at. */
const shortest = 1;

/** What a question asks the absence of. */
interface Absence {
  asked: LabelsAsked;
  measured: Measured | undefined;
  /** None where it is always there, or never. */
  gaps: readonly Moment[];
}

/**
 * When, or for how long, something is not there: "When is nobody in the room?", "Is the room empty?" The claims are of when it is; that it was not found
 * in between is a remark, for what is missed is no evidence. Undefined for a question that denies nothing, or of what is never there.
 */
export async function absent(scene: Scene): Promise<Composition | undefined> {
  const absence = absenceOf(scene);
  if (!absence) return undefined;
  const { wording, question } = scene;
  const { measured, gaps, asked } = absence;
  if (!measured) return emptied(question) ? { drafts: [] } : undefined;
  const isOfLength = question.intent === 'duration';
  const found = isOfLength ? lengthClaim(measured, scene) : await find(scene);
  if (gaps.length === 0) return found;
  const notes = [...(found.notes ?? []), wording.notFound(wantedIn(scene, asked), { times: gaps.map(rangeOf) })];
  if (isOfLength) notes.push(wording.amounts(coveredSeconds(gaps), gaps.length));
  return { ...found, notes };
}

/** The times in which something is not there that a question asks for the absence of; undefined for other questions. */
export function timesWithout(scene: Scene): readonly Moment[] | undefined {
  return absenceOf(scene)?.gaps;
}

function absenceOf(scene: Scene): Absence | undefined {
  const { question } = scene;
  const { intent, topic, told, within, phrases } = question;
  const asked = foremostAsked(scene);
  const isOfMore = labelsAsked(question).some(({ words }) => asked && !words.isSubsetOf(asked.words));
  if (!asked || isOfMore || phrases.length > 0) return undefined;
  const isOfTimes = intent === 'find' || intent === 'duration';
  const isEmpty = (isOfTimes || intent === 'present') && emptied(question) !== undefined;
  if (!isEmpty && !(isOfTimes && isDenied(fold(topic), told))) return undefined;
  const measured = measure(scene);
  const there = measured?.stretches() ?? [];
  if (there.length === 0) return { asked, measured: undefined, gaps: [] };
  const between = gapsBetween(mergeMoments(there, shortest), within);
  return { asked, measured, gaps: between.filter(({ start, end }) => end - start >= shortest) };
}

/** Nobody is no person, and an empty room has none. */
function wantedIn({ question, wording }: Scene, { kind, words, roots }: LabelsAsked): Wanted {
  if (roots.some(({ name }) => name === speechLabel)) return 'speech';
  const isWritten = words.isSubsetOf(new Set(question.words));
  return {
    quotes: isWritten ? [wordsAsWritten(question, [...words])] : roots.map(({ name }) => wording.name(kind, name)),
  };
}
