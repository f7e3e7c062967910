import type { Evidence } from '../../domain/evidence.ts';
import type { StageName } from '../../domain/stage.ts';
import { type Moment, touches } from '../../domain/time.ts';
import type { VideoId } from '../../domain/video.ts';
import type { KeptGlimpse } from '../../store/glimpse-repository.ts';
import type { LabelledKind } from './ports.ts';

/** A moment in which what is looked for may be seen or heard, though no model was sure enough for evidence. */
export interface Guess extends Moment {
  video: VideoId;
  kind: LabelledKind;
  /** The label that speaks for it most. */
  label: string;
  /** How near it is to evidence: from 1 on a model would be sure. */
  strength: number;
  /** The same by stage, of those that speak for it. */
  byStage: Partial<Record<StageName, number>>;
}

/** The stages whose glimpses are of a kind, and from what scores on each is worth a look, and sure. */
export const glimpsing: Readonly<Record<LabelledKind, Partial<Record<StageName, { faint: number; sure: number }>>>> = {
  seen: { objects: { faint: 0.12, sure: 0.6 }, scenes: { faint: 0.02, sure: 0.4 } },
  heard: { sounds: { faint: 0.03, sure: 0.3 } },
};

/** A moment with less of this is not told: below it what is not there is as strong as what is there. */
const least = 0.03;
/** A guess goes on while it is at least so strong as a part of its strongest moment. */
const goesOn = 0.5;
/** Seconds between two looks that belong together at most. */
const apart = 0.01;

/**
 * The moments of a kind in which something may be, the strongest first. Scores of classes of one frame are added, as a classifier divides
 * them among the kinds of what it sees; those of boxes are not, nor those of sounds, each of which is told for itself.
 *
 * @param glimpses those of the labels that are looked for  @param known evidence of them: what is sure is no guess
 */
export function guessesFrom(kind: LabelledKind, glimpses: readonly KeptGlimpse[], known: readonly Evidence[]): Guess[] {
  const looks = Map.groupBy(glimpses, ({ video, start }) => `${video} ${start}`);
  const strengths = [...looks.values()].map((own) => guessOf(kind, own)).filter(({ strength }) => strength >= least);
  const unsure = strengths.filter((guess) => !known.some((one) => one.video === guess.video && touches(one, guess)));
  return strongest(unsure);
}

function guessOf(kind: LabelledKind, own: readonly KeptGlimpse[]): Guess {
  const [{ video, start, end }] = own as [KeptGlimpse];
  const { label } = own.reduce((best, one) => (one.score > best.score ? one : best));
  const byStage: Guess['byStage'] = {};
  for (const [stage, { faint, sure }] of Object.entries(glimpsing[kind])) {
    const scores = own.filter((one) => one.stage === stage).map(({ score }) => score);
    const score = stage === 'scenes' ? scores.reduce((all, one) => all + one, 0) : Math.max(0, ...scores);
    if (score > faint) byStage[stage as StageName] = (score - faint) / (sure - faint);
  }
  const strength = Object.values(byStage).reduce((sum, part) => sum + part, 0);
  return { video, kind, start, end, label, strength, byStage };
}

/** Neighbours become one guess, around the strongest of them. @param guesses by video and media time */
function strongest(guesses: readonly Guess[]): Guess[] {
  const taken = new Set<number>();
  const joins = (at: number, next: number, strength: number): boolean => {
    const [one, other] = [guesses[at]!, guesses[next]];
    const gap = other && Math.max(other.start - one.end, one.start - other.end);
    const isNear = other?.video === one.video && gap! <= apart;
    return isNear && !taken.has(next) && other.strength >= strength * goesOn;
  };
  const found: Guess[] = [];
  for (const at of guesses
    .keys()
    .toArray()
    .sort((a, b) => guesses[b]!.strength - guesses[a]!.strength)) {
    if (taken.has(at)) continue;
    const top = guesses[at]!;
    let [first, last] = [at, at];
    while (joins(first, first - 1, top.strength)) first--;
    while (joins(last, last + 1, top.strength)) last++;
    for (let one = first; one <= last; one++) taken.add(one);
    found.push({ ...top, start: guesses[first]!.start, end: guesses[last]!.end });
  }
  return found;
}
