import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { touches, type Moment } from '../../../src-main/domain/time.ts';
import type { LabelNames } from '../../../src-main/pipeline/search/label-names.ts';
import type { Label } from '../../../src-main/pipeline/search/ports.ts';
import { wordsOf } from '../../../src-main/pipeline/search/words.ts';
import { comparedWords } from '../../golden/support/word-errors.ts';
import { soundNames } from '../../golden/support/sound-names.ts';
import { plain } from '../plain-text.ts';

/** Where a person sees a thing, and where it is surely not. Elsewhere nobody has looked. */
export interface ThingTruth {
  /** In everyday English. */
  name: string;
  there?: readonly Moment[];
  not?: readonly Moment[];
}

/** Says where a recording was made, which nobody can hear in the clips; and silence, which pads them. */
const notJudged = /^(?:Inside|Outside),|^(?:Silence|Field recording)$/;

/**
 * Whether a sound that was heard in a clip of one sound is that sound, or a wider name of it. Strict: clips hold other sounds here and
 * there, which count as wrong. Undefined where nobody can tell.
 */
export function isSound({ text, label }: Evidence, sound: string, labels: readonly Label[]): boolean | undefined {
  if (notJudged.test(text)) return undefined;
  const names = soundNames[sound]!;
  return (
    names.includes(text) || labels.some(({ name, ancestors }) => names.includes(name) && ancestors.includes(label!))
  );
}

/** Whether a thing that was seen is what a person sees there, a kind of it or a wider name of it. Undefined where nobody has looked. */
export function isThing(evidence: Evidence, truths: readonly ThingTruth[], names: LabelNames): boolean | undefined {
  const found = truths.flatMap(({ name, there = [], not = [] }) => {
    if (!isNamed(evidence, name, names)) return [];
    if (there.some((moment) => touches(evidence, moment))) return [true];
    return not.some((moment) => touches(evidence, moment)) ? [false] : [];
  });
  return found.length === 0 ? undefined : found.includes(true);
}

/** True when a label is what a thing is called, a kind of it, or wider. */
export function isNamed({ label }: Evidence, name: string, names: LabelNames): boolean {
  const named = names.named(wordsOf(name), 'en');
  if (!named) throw new Error(`No label is called ${name}.`);
  return named.ids.has(label!) || named.roots.some(({ ancestors }) => ancestors.includes(label!));
}

/** Whether a line stands in the picture as it was read, but for capitals and points. */
export function isWritten({ text }: Evidence, lines: readonly string[]): boolean {
  return lines.some((line) => plain(line) === plain(text));
}

/** Each word that was heard, with how sure the model was, and whether it was said. */
export function judgedWords(lines: readonly Evidence[], said: string): { stated: number; right: boolean }[] {
  const heard = lines.flatMap(({ words = [] }) =>
    words.flatMap(({ text, confidence }) => comparedWords(text).map((word) => ({ word, confidence }))),
  );
  const right = saidWords(
    comparedWords(said),
    heard.map(({ word }) => word),
  );
  return heard.map(({ confidence }, at) => ({ stated: confidence, right: right[at]! }));
}

/** For each word that was heard whether it was said, as the fewest changes from one text to the other tell. */
export function saidWords(said: readonly string[], heard: readonly string[]): boolean[] {
  const costs = [Array.from({ length: heard.length + 1 }, (_, at) => at)];
  for (const [at, word] of said.entries()) {
    const before = costs[at]!;
    const row = [at + 1];
    for (const [to, other] of heard.entries())
      row.push(Math.min(before[to + 1]! + 1, row[to]! + 1, before[to]! + (word === other ? 0 : 1)));
    costs.push(row);
  }
  const right = heard.map(() => false);
  for (let [at, to] = [said.length, heard.length]; at > 0 && to > 0;) {
    const cost = costs[at]![to]!;
    const same = said[at - 1] === heard[to - 1];
    if (cost === costs[at - 1]![to - 1]! + (same ? 0 : 1)) {
      right[to - 1] = same;
      at--;
      to--;
    } else if (cost === costs[at - 1]![to]! + 1) at--;
    else to--;
  }
  return right;
}
