import { coveredSeconds } from '../../../domain/time.ts';
import { askedStretches } from '../compose/count.ts';
import { measure, type Measured } from '../compose/duration.ts';
import { askedNames } from '../compose/label-claims.ts';
import { occurrencesIn } from '../compose/phrase-claims.ts';
import { type Draft, type Fact, figure, labelled, quoted } from '../draft.ts';
import { foremostAsked } from '../question/labels-asked.ts';
import { isOfSpeech } from '../question/of-speech.ts';
import type { Scene } from '../scene.ts';
import { shownOf } from '../wording/places.ts';

/** A video in which something was found, with the first sentence on it. */
export interface Found {
  scene: Scene;
  first: Draft;
}

/** A number over several videos: `12 times`, `2:04 minutes`. */
interface Total {
  /** What is counted or measured. */
  facts: readonly Fact[];
  of: (scene: Scene) => number;
  /** The number as the sentence has it, and the sentence. */
  write: (sum: number, videos: number) => string;
  tell: (sum: number, videos: number) => string;
}

/** What is counted or measured, over all videos: `A dog barking is heard 5 times in all, in 2 videos.` */
export function totalClaim(found: readonly Found[]): Draft | undefined {
  const [first] = found;
  // Words are told of each video alone.
  if (first && isOfSpeech(first.scene.question)) return undefined;
  const total = first && (first.scene.question.intent === 'duration' ? durationTotal(found) : countTotal(found));
  if (!total || found.length < 2) return undefined;
  const count = (): number[] => found.map(({ scene }) => total.of(scene)).filter((amount) => amount > 0);
  const amounts = count();
  const inAll = figure(amounts, count, (again) => total.write(sumOf(again), again.length));
  return {
    text: total.tell(sumOf(amounts), amounts.length),
    citations: shownOf(found).map(({ first: { citations } }) => citations[0]!),
    facts: [...total.facts, inAll],
  };
}

function durationTotal(found: readonly Found[]): Total | undefined {
  const { wording } = found[0]!.scene;
  const measured = found.map(({ scene }) => measure(scene));
  const [first] = measured;
  const phraseOf = ({ named }: Measured): string =>
    labelled(named, wording)
      .map(({ written }) => written)
      .join();
  if (!first || measured.some((each) => !each || phraseOf(each) !== phraseOf(first))) return undefined;
  return {
    facts: labelled(first.named, wording),
    of: (scene) => coveredSeconds(measure(scene)?.stretches() ?? []),
    write: wording.lengthInAll,
    tell: (sum, videos) => wording.foundForInAll(first.named, sum, videos),
  };
}

function countTotal(found: readonly Found[]): Total | undefined {
  const { question, wording } = found[0]!.scene;
  const asked = foremostAsked(found[0]!.scene);
  if (question.intent !== 'count' || (asked?.kind === 'seen' && question.atOnce)) return undefined;
  if (asked) {
    const named = askedNames(
      found.flatMap(({ scene }) => [...new Map(scene.labelled(asked).map((piece) => [piece.label, piece])).values()]),
      asked,
    );
    return {
      facts: labelled(named, wording),
      of: (scene) => askedStretches(scene, asked).length,
      write: wording.timesInAll,
      tell: (sum, videos) => wording.foundTimesInAll(named, sum, videos),
    };
  }
  if (question.sense !== 'said' || question.phrases.length > 1) return undefined;
  const [phrase = null] = question.phrases;
  const form = occurrencesIn(found[0]!.scene, phrase)[0]?.spoken;
  if (form === undefined) return undefined;
  return {
    facts: quoted([form], wording),
    of: (scene) => occurrencesIn(scene, phrase).length,
    write: wording.timesInAll,
    tell: (sum, videos) => wording.saidTimesInAll(form, sum, videos),
  };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
