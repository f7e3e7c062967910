import { type Moment, overlap } from '../../domain/time.ts';
import type { Guess } from '../search/guesses.ts';
import { guessesOf, guessHits } from '../search/perhaps.ts';
import type { SearchLibrary } from '../search/ports.ts';
import { askedNames } from './compose/label-claims.ts';
import { labelsAsked, type LabelsAsked } from './labels-asked.ts';
import { moreAsked } from './more-asked.ts';
import { type Question, queryOf } from './question.ts';
import type { Unsure } from './refuse.ts';
import type { Scene } from './scene.ts';
import { worthPerhaps } from './thresholds.ts';
import { placesOf } from './wording/places.ts';

/** An answer that is unsure names so many moments at most. */
const mostPlaces = 3;
/** A moment is named beside a stronger one where it is at least so strong as a part of it. */
const nearlyAsStrong = 0.5;

/**
 * What an answer that is unsure says: where a sound or thing that nothing is evidence of may be, because a model took it for likely there.
 * It tells no number, no length and no yes. Undefined where that is not what is asked, where nothing is likely enough, and where evidence
 * speaks against it.
 */
export async function perhapsThere(scene: Scene, library: SearchLibrary): Promise<Unsure | undefined> {
  const { question, wording } = scene;
  if (!asksForThings(question)) return undefined;
  const names = await scene.retriever.names();
  for (const asked of labelsAsked(question)) {
    const { kind, ids } = asked;
    const query = queryOf(question, { videos: [scene.video.id], within: question.within, kinds: [kind] });
    const against = speakingAgainst(
      scene,
      asked,
      names[kind].akinTo(asked).map(({ id }) => id),
    );
    const likely = guessesOf(library, { [kind]: ids }, query).filter((guess) => isLikely(guess) && !against(guess));
    const best = likely.slice(0, mostPlaces).filter(({ strength }) => strength >= likely[0]!.strength * nearlyAsStrong);
    if (best.length === 0) continue;
    const called = askedNames(
      best.map(({ label }) => ({ label, text: names[kind].nameOf(label) })),
      asked,
    );
    const inTime = best.toSorted((a, b) => a.start - b.start);
    return { text: wording.unsure(called, placesOf(inTime)), nearest: [], perhaps: guessHits(best, names, library) };
  }
  return undefined;
}

/** True where the question asks for a sound or a thing, and for nothing more of it. */
function asksForThings(question: Question): boolean {
  const { intent, beyond } = question;
  if (beyond || !['find', 'present', 'count', 'duration'].includes(intent)) return false;
  const { isOpen, actions, traits } = moreAsked(question);
  return !isOpen && actions.length === 0 && traits.length === 0;
}

function isLikely({ byStage: { objects = 0, scenes = 0, sounds = 0 } }: Guess): boolean {
  const isSeen = scenes >= worthPerhaps.scenes || (scenes > 0 && objects >= worthPerhaps.objects);
  return isSeen || sounds >= worthPerhaps.sounds;
}

/**
 * Evidence of what is akin, and comes and goes with a moment: where a cow is seen just then, a dog was taken for possible wrongly. What is
 * asked for, and what that is a kind of, speaks for it; what is there much longer, as cars beside a motorcycle, tells nothing.
 */
function speakingAgainst(
  scene: Scene,
  { kind, labels }: LabelsAsked,
  akin: readonly string[],
): (guess: Guess) => boolean {
  const speakingFor = new Set(labels.flatMap(({ id, ancestors }) => [id, ...ancestors]));
  const others = scene.surest(
    kind,
    akin.filter((id) => !speakingFor.has(id)),
    Infinity,
  );
  return (guess) => others.some((one) => sharedPart(one, guess) > 0.5);
}

/** The time that two moments share, of all that they span. */
function sharedPart(one: Moment, other: Moment): number {
  return overlap(one, other) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
