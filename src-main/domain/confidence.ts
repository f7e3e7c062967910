import table from './confidence.json' with { type: 'json' };
import type { Evidence } from './evidence.ts';

/** For each model, how much of what it states with a certainty is right, at a few certainties: neither ever falls. */
type Curves = Readonly<Record<string, readonly (readonly number[])[]>>;

/**
 * How likely evidence is to be right, 0..1, told from how often its model was right when it was as sure; comparable between models and
 * kinds, as scores are not. Undefined where that was not measured: of models that nobody has measured, and of lines that a person has
 * changed. Measured by `npm run eval:confidence`, docs/evaluation.md.
 */
export function confidenceOf(
  { model, score, original }: Pick<Evidence, 'model' | 'score' | 'original'>,
  curves: Curves = table,
): number | undefined {
  const knots = curves[model];
  if (!knots || knots.length === 0 || original !== undefined) return undefined;
  const above = knots.findIndex(([stated]) => stated! >= score);
  if (above <= 0) return knots.at(above)![1];
  const [[from, low], [to, high]] = [knots[above - 1] as [number, number], knots[above] as [number, number]];
  return low + ((high - low) * (score - from)) / (to - from);
}

/** Compares evidence of any models by how likely it is to be right, the surest first; by its score where that is not known. */
export function bySureness(a: Evidence, b: Evidence): number {
  return (confidenceOf(b) ?? b.score) - (confidenceOf(a) ?? a.score) || b.score - a.score;
}
