// Whether what models are sure of is right as often as they say: npm run eval:confidence [-- --accept], docs/evaluation.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { confidenceOf } from '../../../src-main/domain/confidence.ts';
import { judgedEvidence } from './collect.ts';
import { type Bin, binsOf, calibrationError, fewestFitted, fitted, type Judged, type Knot } from './curve.ts';
import type { ModelReport } from './reliability.ts';

const { accept } = parseArgs({ options: { accept: { type: 'boolean', default: false } } }).values;
const root = join(import.meta.dirname, '../../..');

const byModel = [...Map.groupBy(await judgedEvidence(), ({ model }) => model)].sort(([a], [b]) => a.localeCompare(b));
const curves: Record<string, Knot[]> = {};
const report: Record<string, ModelReport> = {};
for (const [model, all] of byModel) {
  const [fit, told] = (['fit', 'told'] as const).map((half) => all.filter((one) => one.half === half)) as [
    Judged[],
    Judged[],
  ];
  if (fit.length >= fewestFitted) curves[model] = fitted(fit);
  const after = told.map((one) => ({ ...one, stated: confidenceOf({ model, score: one.stated }, curves) }));
  report[model] = {
    kind: all[0]!.kind,
    fitted: fit.length,
    told: told.length,
    bins: told.length > 0 ? binsOf(told).map(roundedBin) : [],
    statedError: told.length > 0 ? rounded(calibrationError(told)) : null,
    calibratedError:
      after.every((one): one is Judged => one.stated !== undefined) && after.length > 0
        ? rounded(calibrationError(after))
        : null,
  };
}
for (const [model, { kind, fitted: count, told, bins, statedError, calibratedError }] of Object.entries(report)) {
  console.log(
    `${kind}, ${model}: ${count} fitted, ${told} told; error as stated ${statedError}, calibrated ${calibratedError}`,
  );
  const curve = (curves[model] ?? []).map(([score, right]) => `${score} → ${right}`).join(', ');
  console.log(curve === '' ? '  too few to be fitted: not calibrated' : `  curve ${curve}`);
  console.table(bins);
}
if (accept) {
  writeFileSync(join(root, 'src-main/domain/confidence.json'), curvesText(curves));
  writeFileSync(join(root, 'test/golden/evaluation/confidence.json'), `${JSON.stringify(report, null, 2)}\n`);
}
process.exit(0);

/** As the formatter leaves it. */
function curvesText(all: Record<string, Knot[]>): string {
  const lines = Object.entries(all).map(([model, knots]) => {
    const pairs = knots.map(([stated, right]) => `[${stated}, ${right}]`);
    return `  "${model}": [${pairs.length === 1 ? pairs[0] : `\n    ${pairs.join(',\n    ')}\n  `}]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function roundedBin({ count, stated, right }: Bin): Bin {
  return { count, stated: rounded(stated), right: rounded(right) };
}

function rounded(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
