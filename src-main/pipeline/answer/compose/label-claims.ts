import type { Evidence } from '../../../domain/evidence.ts';
import { mostExact } from '../../search/label-names.ts';
import type { LabelledKind } from '../../search/ports.ts';
import { type Draft, labelled } from '../draft.ts';
import { thingsApart } from './apart.ts';
import type { LabelsAsked } from '../question/labels-asked.ts';
import type { Scene } from '../scene.ts';
import { citeEach, endsOf, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { placesOf, shownOf } from '../wording/places.ts';
import type { Named, Wording } from '../wording/wording.ts';

/** One sentence for each label: `A dog barking is heard at 0:13 and 0:30.` In the order in which they first come. */
export function labelClaims(kind: LabelledKind, evidence: readonly Evidence[], { question, wording }: Scene): Draft[] {
  const byPhrase = Map.groupBy(evidence, ({ text }) => wording.label(kind, text));
  return [...byPhrase.values()].map((some) => {
    const names = [...new Set(some.map(({ text }) => text))];
    return placed({ kind, names }, stretchesOf(some, stretchGap, question.within), wording);
  });
}

/**
 * Where what is asked for is heard or seen. A model often gives one sound or thing several labels; each stretch is called by
 * the label that the question names, or else by the surest.
 */
export function askedClaims(evidence: readonly Evidence[], asked: LabelsAsked, { question, wording }: Scene): Draft[] {
  const { kind } = asked;
  const stretches = stretchesOf(evidence, stretchGap, question.within)
    .flatMap((stretch) =>
      kind === 'seen' ? thingsApart(stretch, asked, question.within) : [{ stretch, pieces: stretch.pieces }],
    )
    .map(({ stretch, pieces }) => ({ ...stretch, name: foremostLabel(pieces, asked) }));
  const byPhrase = Map.groupBy(stretches, ({ name }) => wording.label(kind, name));
  return [...byPhrase.values()].map((some) => {
    return placed({ kind, names: [...new Set(some.map(({ name }) => name))] }, some, wording);
  });
}

/** What the question asks for, by name: all of the evidence, or of what may be there, is a kind of it. */
export function askedNames(
  evidence: readonly Pick<Evidence, 'label' | 'text'>[],
  { kind, roots, labels }: LabelsAsked,
): Named {
  const ancestors = new Map(labels.map((label) => [label.id, label.ancestors]));
  const isKindOf = ({ label }: Pick<Evidence, 'label'>, root: string): boolean =>
    label === root || (ancestors.get(label ?? '')?.includes(root) ?? false);
  const asked = roots.filter(({ id }) => evidence.some((piece) => isKindOf(piece, id))).map(({ name }) => name);
  return { kind, names: asked.length > 0 ? asked : [...new Set(evidence.map(({ text }) => text))] };
}

function placed(named: Named, stretches: readonly Stretch[], wording: Wording): Draft {
  return {
    text: wording.found(named, placesOf(stretches)),
    citations: shownOf(stretches).flatMap((stretch) => citeEach(tellingPieces(stretch, named), stretch)),
    facts: labelled(named, wording),
  };
}

/** The pieces that begin and end a stretch, and one that is called as the sentence calls it, where they are not. */
function tellingPieces(stretch: Stretch, { names }: Named): Evidence[] {
  const ends = endsOf(stretch);
  const own = stretch.pieces.find(({ text }) => names.includes(text));
  return own && !ends.some(({ text }) => names.includes(text)) ? [...ends, own] : ends;
}

function foremostLabel(pieces: readonly Evidence[], { kind, roots, labels }: LabelsAsked): string {
  const surest = (some: readonly Evidence[]): Evidence =>
    some.reduce((best, piece) => (piece.score > best.score ? piece : best));
  if (kind === 'seen') {
    // Of a bird that is also known as an animal the bird is worth saying, whichever was asked for.
    const exact = mostExact(new Set(pieces.map(({ label }) => label!)), labels);
    return surest(pieces.filter(({ label }) => exact.has(label!))).text;
  }
  const asked = pieces.filter(({ label }) => roots.some(({ id }) => id === label));
  // "Dog" says more of a dog than "Canidae, dogs, wolves".
  const plain = asked.find(({ text }) => !text.includes(','));
  return (plain ?? asked[0] ?? surest(pieces)).text;
}
