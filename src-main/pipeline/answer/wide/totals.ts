import { coveredSeconds } from '../../../domain/time.ts';
import { soundStretches } from '../compose/count.ts';
import { measure } from '../compose/duration.ts';
import { occurrencesIn } from '../compose/phrase-claims.ts';
import { askedPhrase } from '../compose/sound-claims.ts';
import { soundsAsked } from '../compose/sounds-asked.ts';
import { type Draft, figure } from '../draft.ts';
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
  const count = (): string => {
    const amounts = found.map(({ scene }) => total.of(scene)).filter((amount) => amount > 0);
    const sum = amounts.reduce((all, amount) => all + amount, 0);
    return `${total.written(sum)} in all, in ${counted(amounts.length, 'video')}`;
  };
  const inAll = figure(count);
  return {
    text: `${total.subject} ${inAll.written}.`,
    citations: shownOf(found).map(({ first: { citations } }) => citations[0]!),
    figures: [inAll],
  };
}

function durationTotal(found: readonly Found[]): Total | undefined {
  const phrases = new Set(found.map(({ scene }) => measure(scene)?.phrase));
  const [phrase] = phrases;
  if (phrase === undefined || phrases.size > 1) return undefined;
  return {
    subject: `${capital(phrase)} ${verbFor(phrase)} heard for`,
    of: (scene) => coveredSeconds(measure(scene)?.stretches() ?? []),
    written: lengthOf,
  };
}

function countTotal(found: readonly Found[]): Total | undefined {
  const { question } = found[0]!.scene;
  const sounds = soundsAsked(question);
  const written = (sum: number): string => counted(sum, 'time');
  if (question.intent !== 'count') return undefined;
  if (sounds) {
    const phrase = askedPhrase(
      found.flatMap(({ scene }) => [...new Map(scene.heard(sounds).map((piece) => [piece.label, piece])).values()]),
      sounds,
    );
    const subject = `${capital(phrase)} ${verbFor(phrase)} heard`;
    return { subject, of: (scene) => soundStretches(scene, sounds).length, written };
  }
  if (question.sense !== 'said' || question.phrases.length > 1) return undefined;
  const [phrase = null] = question.phrases;
  const form = occurrencesIn(found[0]!.scene, phrase)[0]?.spoken;
  if (form === undefined) return undefined;
  return { subject: `${quoted(form)} is said`, of: (scene) => occurrencesIn(scene, phrase).length, written };
}
