import { coveredSeconds } from '../../../domain/time.ts';
import { askedStretches } from '../compose/count.ts';
import { measure } from '../compose/duration.ts';
import { askedPhrase } from '../compose/label-claims.ts';
import { occurrencesIn } from '../compose/phrase-claims.ts';
import { type Draft, figure } from '../draft.ts';
import { foremostAsked } from '../labels-asked.ts';
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
  const count = (): number[] => found.map(({ scene }) => total.of(scene)).filter((amount) => amount > 0);
  const inAll = figure(count(), count, (amounts) => {
    const sum = amounts.reduce((all, amount) => all + amount, 0);
    return `${total.written(sum)} in all, in ${counted(amounts.length, 'video')}`;
  });
  return {
    text: `${total.subject} ${inAll.written}.`,
    citations: shownOf(found).map(({ first: { citations } }) => citations[0]!),
    figures: [inAll],
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
  const [phrase = null] = question.phrases;
  const form = occurrencesIn(found[0]!.scene, phrase)[0]?.spoken;
  if (form === undefined) return undefined;
  return { subject: `${quoted(form)} is said`, of: (scene) => occurrencesIn(scene, phrase).length, written };
}
