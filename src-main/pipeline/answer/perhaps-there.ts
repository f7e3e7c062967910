import { type Moment, overlap } from '../../domain/time.ts';
import type { VideoId } from '../../domain/video.ts';
import type { Guess } from '../search/guesses.ts';
import { guessesOf, guessHits } from '../search/perhaps.ts';
import type { SearchLibrary } from '../search/ports.ts';
import { askedNames } from './compose/label-claims.ts';
import { labelsAsked, type LabelsAsked } from './question/labels-asked.ts';
import { moreAsked } from './question/more-asked.ts';
import { type Question, queryOf } from './question/question.ts';
import type { Searched, Unsure } from './refuse.ts';
import { worthPerhaps } from './thresholds.ts';
import { rangeOf } from './wording/places.ts';

/** An answer that is unsure names so many moments at most. */
const mostPlaces = 3;
/** A moment is named beside a stronger one where it is at least so strong as a part of it. */
const nearlyAsStrong = 0.5;

/** Where what is asked for may be looked for, where nothing is evidence of it. */
interface LookedThrough {
  /** None where all videos of the library are meant. */
  videos?: readonly VideoId[];
  /** What a video is called, where there are several. */
  nameOf?: (video: VideoId) => string;
}

/**
 * What an answer that is unsure says: where a sound or thing that nothing is evidence of may be, because a model took it for likely there.
 * It tells no number, no length and no yes. Undefined where that is not what is asked, where nothing is likely enough, and where evidence
 * speaks against it.
 */
export async function perhapsThere(
  { question, wording, retriever }: Searched,
  library: SearchLibrary,
  { videos, nameOf }: LookedThrough,
): Promise<Unsure | undefined> {
  if (!asksForThings(question)) return undefined;
  const names = await retriever.names();
  for (const asked of labelsAsked(question)) {
    const { kind, ids } = asked;
    const query = queryOf(question, { ...(videos && { videos }), within: question.within, kinds: [kind] });
    const akin = names[kind].akinTo(asked).map(({ id }) => id);
    const against = speakingAgainst(library, asked, akin);
    const likely = guessesOf(library, { [kind]: ids }, query).filter((guess) => isLikely(guess) && !against(guess));
    const best = likely.slice(0, mostPlaces).filter(({ strength }) => strength >= likely[0]!.strength * nearlyAsStrong);
    if (best.length === 0) continue;
    const called = askedNames(
      best.map(({ label }) => ({ label, text: names[kind].nameOf(label) })),
      asked,
    );
    const inOrder = nameOf ? best : best.toSorted((a, b) => a.start - b.start);
    const times = inOrder.map((guess) => {
      const range = rangeOf(guess);
      return nameOf ? wording.timeIn(range, nameOf(guess.video)) : range;
    });
    const text = wording.unsure(called, { times, isCut: false });
    return { text, nearest: [], perhaps: guessHits(best, names, library) };
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
  library: SearchLibrary,
  { kind, labels }: LabelsAsked,
  akin: readonly string[],
): (guess: Guess) => boolean {
  const speakingFor = new Set(labels.flatMap(({ id, ancestors }) => [id, ...ancestors]));
  const others = akin.filter((id) => !speakingFor.has(id));
  return (guess) =>
    library.evidence
      .list({ video: guess.video, kinds: [kind], labels: others, within: guess })
      .some((one) => sharedPart(one, guess) > 0.5);
}

/** The time that two moments share, of all that they span. */
function sharedPart(one: Moment, other: Moment): number {
  return overlap(one, other) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
