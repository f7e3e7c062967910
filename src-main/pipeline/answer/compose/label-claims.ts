import type { Evidence } from '../../../domain/evidence.ts';
import type { Moment } from '../../../domain/time.ts';
import { mostExact } from '../../search/label-names.ts';
import type { LabelledKind } from '../../search/ports.ts';
import type { Draft } from '../draft.ts';
import { labelPhrase, phraseOf } from '../label-phrases.ts';
import type { LabelsAsked } from '../labels-asked.ts';
import { verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { capital, listOf, placesOf } from '../wording.ts';

/** One sentence for each label: `A dog barking is heard at 0:13 and 0:30.` In the order in which they first come. */
export function labelClaims(kind: LabelledKind, evidence: readonly Evidence[], within: Moment): Draft[] {
  const byPhrase = Map.groupBy(evidence, phraseOf);
  return [...byPhrase].map(([phrase, some]) => placed(kind, phrase, stretchesOf(some, stretchGap, within)));
}

/**
 * Where what is asked for is heard or seen. A model often gives one sound or thing several labels; each stretch is called by
 * the label that the question names, or else by the surest.
 */
export function askedClaims(evidence: readonly Evidence[], asked: LabelsAsked, within: Moment): Draft[] {
  const stretches = stretchesOf(evidence, stretchGap, within);
  const byPhrase = Map.groupBy(stretches, (stretch) => labelPhrase(asked.kind, foremostLabel(stretch, asked)));
  return [...byPhrase].map(([phrase, some]) => placed(asked.kind, phrase, some));
}

/** What the question asks for, as a phrase: all of the evidence is a kind of it. */
export function askedPhrase(evidence: readonly Evidence[], { kind, roots, labels }: LabelsAsked): string {
  const ancestors = new Map(labels.map((label) => [label.id, label.ancestors]));
  const isKindOf = ({ label }: Evidence, root: string): boolean =>
    label === root || (ancestors.get(label ?? '')?.includes(root) ?? false);
  const asked = roots.filter(({ id }) => evidence.some((piece) => isKindOf(piece, id))).map(({ name }) => name);
  const names = asked.length > 0 ? asked : [...new Set(evidence.map(({ text }) => text))];
  return listOf([...new Set(names.map((name) => labelPhrase(kind, name)))], 'or');
}

function placed(kind: LabelledKind, phrase: string, stretches: readonly Stretch[]): Draft {
  return {
    text: `${capital(phrase)} ${verbFor(phrase)} ${kind} ${placesOf(stretches)}.`,
    citations: citeStretches(stretches),
  };
}

function foremostLabel({ pieces }: Stretch, { kind, roots, labels }: LabelsAsked): string {
  const surest = (some: readonly Evidence[]): Evidence =>
    some.reduce((best, piece) => (piece.score > best.score ? piece : best));
  if (kind === 'seen') {
    // Of a bird that is also known as an animal the bird is worth saying, whichever was asked for.
    const exact = mostExact(new Set(pieces.map(({ label }) => label!)), labels);
    return surest(pieces.filter(({ label }) => exact.has(label!))).text;
  }
  const asked = pieces.find(({ label }) => roots.some(({ id }) => id === label));
  return (asked ?? surest(pieces)).text;
}
