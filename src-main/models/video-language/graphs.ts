import { AppError } from '../../domain/errors.ts';
import type { ValueContract } from '../../inference/contract.ts';
import type { Session } from '../../inference/session.ts';

/** What is expected of one input or output: its type, and for each axis a size, or a name where any size will do. */
export interface ExpectedValue {
  type?: string;
  shape: readonly (number | string)[];
}

/** What a graph must take and return. A name that ends in `?` is an input that it may do without. */
export interface ExpectedGraph {
  inputs: Readonly<Record<string, ExpectedValue>>;
  outputs: Readonly<Record<string, ExpectedValue>>;
}

/**
 * Checks that a graph is one that can be fed: names, types and shapes. Sizes that the expectation names are read from the graph where
 * it fixes them; one name must have one size. Throws MODEL_CONTRACT naming every fault.
 *
 * @param sizes what is known already, of the manifest or of other graphs of the pack; what is read is added
 */
export function readGraph(
  session: Session,
  expected: ExpectedGraph,
  sizes: Map<string, number> = new Map<string, number>(),
): void {
  const wanted = new Set(Object.keys(expected.inputs).map((name) => name.replace('?', '')));
  const faults = [
    ...valueFaults('input', expected.inputs, session.contract.inputs, sizes),
    ...session.contract.inputs.filter(({ name }) => !wanted.has(name)).map(({ name }) => `input ${name} is not known`),
    ...valueFaults('output', expected.outputs, session.contract.outputs, sizes),
  ];
  if (faults.length > 0)
    throw new AppError('MODEL_CONTRACT', `${session.name} is not the graph that is expected: ${faults.join('; ')}.`);
}

function valueFaults(
  kind: string,
  expected: Readonly<Record<string, ExpectedValue>>,
  actual: readonly ValueContract[],
  sizes: Map<string, number>,
): string[] {
  return Object.entries(expected).flatMap(([name, { type = 'float32', shape }]) => {
    const found = actual.find((value) => value.name === name.replace('?', ''));
    if (!found) return name.endsWith('?') ? [] : [`${kind} ${name} is missing`];
    if (found.type !== type) return [`${kind} ${found.name} is ${found.type}, not ${type}`];
    return fits(found.shape, shape, sizes)
      ? []
      : [`${kind} ${found.name} has shape [${found.shape.join(', ')}], not [${said(shape, sizes)}]`];
  });
}

function fits(
  actual: readonly (number | string)[],
  expected: readonly (number | string)[],
  sizes: Map<string, number>,
): boolean {
  return (
    actual.length === expected.length &&
    expected.every((size, axis) => {
      const is = actual[axis]!;
      if (typeof is === 'string') return true;
      if (typeof size === 'number') return is === size;
      if (!sizes.has(size)) sizes.set(size, is);
      return sizes.get(size) === is;
    })
  );
}

/** Names with the sizes that they stand for, as `width 1408`. */
function said(shape: readonly (number | string)[], sizes: ReadonlyMap<string, number>): string {
  return shape.map((size) => [size, sizes.get(String(size))].join(' ').trim()).join(', ');
}
