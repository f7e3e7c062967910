import type { Evidence } from '../../../domain/evidence.ts';
import type { Moment } from '../../../domain/time.ts';
import type { Draft } from '../draft.ts';
import { citeStretch, stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { capital, placesOf, soundPhrase, verbFor } from '../wording.ts';

/** One sentence for each label: `A bark is heard at 0:13, 0:30 and 0:52.` In the order in which the labels are first heard. */
export function soundClaims(heard: readonly Evidence[], within: Moment): Draft[] {
  const byLabel = Map.groupBy(heard, ({ text }) => text);
  return [...byLabel.values()].map((evidence) => {
    const stretches = stretchesOf(evidence, stretchGap, within);
    const phrase = soundPhrase(evidence[0]!.text);
    return {
      text: `${capital(phrase)} ${verbFor(phrase)} heard ${placesOf(stretches)}.`,
      citations: stretches.flatMap(citeStretch),
    };
  });
}

/** The labels of the evidence as one phrase: `a bark or a dog`. */
export function labelsPhrase(heard: readonly Evidence[]): string {
  const names = [...new Set(heard.map(({ text }) => text))];
  return names.length > 3
    ? `${names.slice(0, 3).map(soundPhrase).join(', ')} or the like`
    : names.map(soundPhrase).join(' or ');
}
