import { coveredSeconds } from '../../../domain/time.ts';
import { wordsOf } from '../../search/words.ts';
import { askedStretches } from '../compose/count.ts';
import { measure } from '../compose/duration.ts';
import { askedPhrase } from '../compose/label-claims.ts';
import { type Draft, type Figure, figure } from '../draft.ts';
import { foremostAsked } from '../labels-asked.ts';
import { occurrencesOf, type Occurrence } from '../occurrences.ts';
import type { Question } from '../question.ts';
import type { Scene } from '../scene.ts';
import { verbFor } from '../sound-phrases.ts';
import { capital, counted, lengthOf, quoted, shownOf } from '../wording.ts';

/** A video in which something was found, with the first sentence on it. */
export interface Found {
  scene: Scene;
  first: Draft;
}

/** A number over several videos: `12 times`, `2:04 minutes`. */
interface Total {
  subject: string;
  of: (scene: Scene) => number;
  written: (sum: number) => string;
}

/** What is counted or measured, over all videos: `A dog barking is heard 5 times in all, in 2 videos.` */
export function totalClaim(found: readonly Found[]): Draft | undefined {
  const [first] = found;
  const total = first && (first.scene.question.intent === 'duration' ? durationTotal(found) : countTotal(found));
  if (!total || found.length < 2) return undefined;
  const sum = (): number => found.reduce((all, { scene }) => all + total.of(scene), 0);
  const amount = figure(() => total.written(sum()));
  const videos: Figure = figure(() => counted(found.filter(({ scene }) => total.of(scene) > 0).length, 'video'));
  return {
    text: `${total.subject} ${amount.written} in all, in ${videos.written}.`,
    citations: shownOf(found).map(({ first: { citations } }) => citations[0]!),
    figures: [amount, videos],
  };
}

function durationTotal(found: readonly Found[]): Total | undefined {
  const measured = found.map(({ scene }) => measure(scene));
  const [first] = measured;
  if (!first || measured.some((each) => each?.phrase !== first.phrase)) return undefined;
  return {
    subject: `${capital(first.phrase)} ${verbFor(first.phrase)} ${first.kind} for`,
    of: (scene) => coveredSeconds(measure(scene)?.stretches() ?? []),
    written: lengthOf,
  };
}

function countTotal(found: readonly Found[]): Total | undefined {
  const { question } = found[0]!.scene;
  const asked = foremostAsked(found[0]!.scene);
  const written = (sum: number): string => counted(sum, 'time');
  if (question.intent !== 'count' || (asked?.kind === 'seen' && question.atOnce)) return undefined;
  if (asked) {
    const phrase = askedPhrase(
      found.flatMap(({ scene }) => [...new Map(scene.labelled(asked).map((piece) => [piece.label, piece])).values()]),
      asked,
    );
    const subject = `${capital(phrase)} ${verbFor(phrase)} ${asked.kind}`;
    return { subject, of: (scene) => askedStretches(scene, asked).length, written };
  }
  if (question.sense !== 'said' || question.phrases.length > 1) return undefined;
  const said = (scene: Scene): Occurrence[] => occurrencesIn(scene, question);
  const form = said(found[0]!.scene)[0]?.spoken;
  return form === undefined
    ? undefined
    : { subject: `${quoted(form)} is said`, of: (scene) => said(scene).length, written };
}

function occurrencesIn(scene: Scene, { phrases, words }: Question): Occurrence[] {
  const [phrase] = phrases;
  const wanted = phrase === undefined ? words : wordsOf(phrase);
  return occurrencesOf(wanted, scene.spoken(), phrase !== undefined, scene.question.within);
}
