import type { Evidence } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/time.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { speechGap } from './thresholds.ts';

/**
 * Spoken lines cut where their words pause for longer than `gap` seconds: "9, 8, … 0" is mostly silence. Each piece is the line
 * with the times of its run of words; a line whose words are not known stays whole.
 */
function spokenRuns(lines: readonly Evidence[], gap: number): Evidence[] {
  return lines.flatMap((line) => {
    const runs: Moment[] = [];
    for (const { start, end } of line.words ?? []) {
      const run = runs.at(-1);
      if (run && start - run.end <= gap) run.end = Math.max(run.end, end);
      else runs.push({ start, end });
    }
    if (runs.length === 0) return line;
    // Word times may reach past the line by a rounding.
    return runs.map(({ start, end }) => ({
      ...line,
      start: Math.max(line.start, start),
      end: Math.min(line.end, end),
    }));
  });
}

/** When somebody speaks, by the words of lines: "9, 8, … 0" is mostly silence. */
export function speechIn(lines: readonly Evidence[], within: Moment): Stretch[] {
  return stretchesOf(spokenRuns(lines, speechGap), speechGap, within);
}
