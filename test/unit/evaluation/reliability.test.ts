import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import curves from '../../../src-main/domain/confidence.json' with { type: 'json' };
import { evidenceKinds } from '../../../src-main/domain/evidence.ts';
import type { ModelRole } from '../../../src-main/models/manifest.ts';
import { fewestFitted } from '../../evaluation/confidence/curve.ts';
import type { ModelReport } from '../../evaluation/confidence/reliability.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const report = Object.entries(read('test/golden/evaluation/confidence.json') as Record<string, ModelReport>);
const page = readFileSync(join(root, 'docs/evaluation.md'), 'utf8');
/** Models whose evidence has a certainty. */
const stating = new Set<ModelRole>(['speech', 'sounds', 'objects', 'scenes', 'screen-text']);

describe('the reliability that was measured', () => {
  it('is of every kind of evidence, and of every model that makes it, as it is now', () => {
    expect(new Set(report.map(([, { kind }]) => kind))).toEqual(new Set(evidenceKinds));
    const { models } = read('models/manifest.json') as { models: { role: ModelRole; name: string; version: string }[] };
    const names = models.filter(({ role }) => stating.has(role)).map(({ name, version }) => `${name}-${version}`);
    expect(report.map(([model]) => model)).toEqual(expect.arrayContaining(names));
  });

  it.each(report)('%s has a curve where enough was judged, and else none', (model, one) => {
    expect(model in curves).toBe(one.fitted >= fewestFitted);
    if (one.told > 0) expect(one.calibratedError === null).toBe(!(model in curves));
    expect(one.bins.reduce((sum, { count }) => sum + count, 0)).toBe(one.told);
    for (const { stated, right } of one.bins) {
      expect(Math.min(stated, right)).toBeGreaterThanOrEqual(0);
      expect(Math.max(stated, right)).toBeLessThanOrEqual(1);
    }
  });

  it.each(report.filter(([, { calibratedError }]) => calibratedError !== null))(
    'of %s is nearer to what is right by its curve than as it is stated',
    (_, { statedError, calibratedError }) => {
      expect(calibratedError).toBeLessThan(statedError!);
    },
  );

  it.each(report)('of %s is told in docs/evaluation.md', (model, one) => {
    const points = (error: number | null): string => (error === null ? 'not calibrated' : (error * 100).toFixed(1));
    const cells = [one.fitted, one.told, points(one.statedError), points(one.calibratedError)].join(' | ');
    const row = page.split('\n').find((line) => line.startsWith(`| ${one.kind} | \`${model}\``));
    expect(row).toContain(`| ${cells} |`);
  });
});
