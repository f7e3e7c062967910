import type { Evidence } from '../../../domain/evidence.ts';
import type { Moment } from '../../../domain/time.ts';
import type { NamedSounds } from '../../search/sound-names.ts';
import type { Draft } from '../draft.ts';
import { soundPhrase, verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { capital, listOf, placesOf } from '../wording.ts';

/** One sentence for each sound: `A dog barking is heard at 0:13 and 0:30.` In the order in which the sounds are first heard. */
export function soundClaims(heard: readonly Evidence[], within: Moment): Draft[] {
  const byPhrase = Map.groupBy(heard, ({ text }) => soundPhrase(text));
  return [...byPhrase].map(([phrase, evidence]) => heardAt(phrase, stretchesOf(evidence, stretchGap, within)));
}

/**
 * Where the sounds that are asked for are heard. The tagger often gives one sound several labels; each stretch is called by the
 * label that the question names, or else by the surest.
 */
export function askedSoundClaims(heard: readonly Evidence[], sounds: NamedSounds, within: Moment): Draft[] {
  const stretches = stretchesOf(heard, stretchGap, within);
  const byPhrase = Map.groupBy(stretches, (stretch) => soundPhrase(foremostLabel(stretch, sounds)));
  return [...byPhrase].map(([phrase, some]) => heardAt(phrase, some));
}

/** What the question asks for, as a phrase: every sound heard is a kind of it. */
export function askedPhrase(heard: readonly Evidence[], { roots, labels }: NamedSounds): string {
  const ancestors = new Map(labels.map((label) => [label.mid, label.ancestors]));
  const isKindOf = (evidence: Evidence, root: string): boolean =>
    evidence.label === root || (ancestors.get(evidence.label ?? '')?.includes(root) ?? false);
  const asked = roots.filter(({ mid }) => heard.some((evidence) => isKindOf(evidence, mid))).map(({ name }) => name);
  const names = asked.length > 0 ? asked : [...new Set(heard.map(({ text }) => text))];
  return listOf([...new Set(names.map(soundPhrase))], 'or');
}

function heardAt(phrase: string, stretches: readonly Stretch[]): Draft {
  return {
    text: `${capital(phrase)} ${verbFor(phrase)} heard ${placesOf(stretches)}.`,
    citations: citeStretches(stretches),
  };
}

function foremostLabel({ evidence }: Stretch, { roots }: NamedSounds): string {
  const asked = evidence.find(({ label }) => roots.some(({ mid }) => mid === label));
  return (asked ?? evidence.reduce((best, piece) => (piece.score > best.score ? piece : best))).text;
}
