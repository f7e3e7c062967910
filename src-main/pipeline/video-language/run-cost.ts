import type { PackView } from '../../domain/pack-answer.ts';
import type { RunCost } from '../../models/packs/pack-speeds.ts';

/** What all looks of one question have cost together; undefined where there was none. */
export function costOf(views: readonly PackView[]): RunCost | undefined {
  if (views.length === 0) return undefined;
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const encoded = views.flatMap(({ seconds }) => seconds.encode ?? []);
  return {
    tokens: sum(views.map(({ tokens }) => tokens.answer)),
    seconds: {
      encode: encoded.length > 0 ? sum(encoded) : null,
      answer: sum(views.map(({ seconds }) => seconds.answer)),
    },
  };
}
