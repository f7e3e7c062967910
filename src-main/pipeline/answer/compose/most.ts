import type { Evidence } from '../../../domain/evidence.ts';
import { isStill } from '../../../domain/still-pictures.ts';
import { coveredSeconds, sharedSeconds, touches } from '../../../domain/time.ts';
import type { Composition } from '../draft.ts';
import type { LabelNames } from '../../search/label-names.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import { mostAsked } from '../question/most-words.ts';
import type { Scene } from '../scene.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { silenceLabel } from '../told-labels.ts';
import { timesClaim } from './count.ts';
import { lengthClaim } from './duration.ts';

/** Of each thing or sound so much is compared, and what has nearly as much as the most is named with it. */
const measures = {
  length: { amountOf: coveredSeconds, nearly: 0.25, claim: lengthClaim },
  times: { amountOf: ({ length }: readonly Stretch[]) => length, nearly: 0, claim: timesClaim },
};
const mostNamed = 6;

/**
 * What is heard or seen for the longest time in all, or the most often: "Which sound is heard longest?", "Which animal is shown most
 * often?" Undefined for a question that asks for something else, or of which there is nothing.
 */
export async function most(scene: Scene): Promise<Composition | undefined> {
  const { question, retriever, video, wording } = scene;
  const { by } = mostAsked(question);
  if (by === undefined || isStill(video.media) || question.phrases.length > 0) return undefined;
  const [asked] = labelsAsked(question);
  const kind = asked?.kind ?? question.sense;
  if (kind !== 'heard' && kind !== 'seen') return undefined;
  if (!question.words.every((word) => asked?.words.has(word))) return undefined;
  const names = (await retriever.names())[kind];
  const byPhrase = (): Map<string, Evidence[]> => {
    const there = scene.sure(kind, asked && [...asked.ids]).filter(({ text }) => text !== silenceLabel);
    return Map.groupBy(exactIn(there, names), ({ text }) => wording.label(kind, text));
  };
  const stretchesIn = (evidence: readonly Evidence[]): Stretch[] => stretchesOf(evidence, stretchGap, question.within);
  const { amountOf, nearly, claim } = measures[by];
  const found = [...byPhrase()].map(([phrase, own]) => ({ phrase, own, amount: amountOf(stretchesIn(own)) }));
  const highest = Math.max(...found.map(({ amount }) => amount));
  const compositions = found
    .filter(({ amount }) => amount >= highest - nearly)
    .slice(0, mostNamed)
    .map(({ phrase, own }) => {
      const named = { kind, names: [...new Set(own.map(({ text }) => text))] };
      return claim({ named, stretches: () => stretchesIn(byPhrase().get(phrase) ?? []) }, scene);
    });
  if (compositions.length === 0) return undefined;
  const notes = new Set(compositions.flatMap(({ notes: own = [] }) => own));
  return { drafts: compositions.flatMap(({ drafts }) => drafts), notes: [...notes] };
}

/** Of a time in which a kind of it is there as well nothing is known by its wider name: most of a barking dog's is no animal's. */
const mostOfIt = 0.5;

function exactIn(evidence: readonly Evidence[], names: LabelNames): Evidence[] {
  return [...Map.groupBy(evidence, ({ text }) => text)].flatMap(([name, own]) => {
    const kinds = names.kindsOf(name);
    const exact = evidence.filter(({ label, text }) => text !== name && kinds.has(label!));
    return own.filter((piece) => {
      const beside = exact.filter((other) => touches(other, piece));
      return beside.length === 0 || sharedSeconds([piece], beside) < mostOfIt * coveredSeconds([piece]);
    });
  });
}
