/** What a model file says of one input or output. A named size in the shape may take any value, the same everywhere; one named '' is free. */
export interface ValueContract {
  name: string;
  type: string;
  shape: readonly (number | string)[];
}

export interface ModelContract {
  inputs: readonly ValueContract[];
  outputs: readonly ValueContract[];
}

/** The part of a tensor that a contract speaks about. */
interface TensorOutline {
  readonly type: string;
  readonly dims: readonly number[];
}

/** Everything that is wrong with the inputs of a run; empty when it may start. */
export function inputFaults(
  contract: readonly ValueContract[],
  inputs: Readonly<Record<string, TensorOutline>>,
): string[] {
  const faults: string[] = [];
  const sizes = new Map<string, number>();
  for (const expected of contract) {
    const input = inputs[expected.name];
    if (!input) faults.push(`${expected.name} is missing`);
    else if (input.type !== expected.type) faults.push(`${expected.name} is ${input.type}, not ${expected.type}`);
    else if (!fits(input.dims, expected.shape, sizes))
      faults.push(`${expected.name} has shape ${list(input.dims)}, not ${list(expected.shape)}`);
  }
  const known = new Set(contract.map((expected) => expected.name));
  for (const name of Object.keys(inputs)) if (!known.has(name)) faults.push(`${name} is unknown`);
  return faults;
}

/** Everything in which a model file differs from what is expected of it. More outputs than expected are no fault. */
export function contractFaults(expected: ModelContract, actual: ModelContract): string[] {
  const wanted = new Set(expected.inputs.map(({ name }) => name));
  return [
    ...valueFaults('input', expected.inputs, actual.inputs),
    ...actual.inputs.filter(({ name }) => !wanted.has(name)).map(({ name }) => `input ${name} is not expected`),
    ...valueFaults('output', expected.outputs, actual.outputs),
  ];
}

/** Types and shapes for a message; never values, which may be a person's words. */
export function outline(tensors: Readonly<Record<string, TensorOutline>>): string {
  return Object.entries(tensors)
    .map(([name, { type, dims }]) => `${name} ${type}${list(dims)}`)
    .join(', ');
}

function valueFaults(kind: string, expected: readonly ValueContract[], actual: readonly ValueContract[]): string[] {
  return expected.flatMap(({ name, type, shape }) => {
    const found = actual.find((value) => value.name === name);
    if (!found) return [`${kind} ${name} is missing`];
    if (found.type !== type) return [`${kind} ${name} is ${found.type}, not ${type}`];
    const alike =
      found.shape.length === shape.length &&
      shape.every((size, at) => typeof size === 'string' || size === found.shape[at]);
    return alike ? [] : [`${kind} ${name} has shape ${list(found.shape)}, not ${list(shape)}`];
  });
}

function fits(dims: readonly number[], shape: readonly (number | string)[], sizes: Map<string, number>): boolean {
  return (
    dims.length === shape.length &&
    shape.every((size, at) => {
      const actual = dims[at]!;
      if (typeof size === 'number') return size === actual;
      if (size === '') return true;
      if (!sizes.has(size)) sizes.set(size, actual);
      return sizes.get(size) === actual;
    })
  );
}

function list(shape: readonly (number | string)[]): string {
  return `[${shape.join(', ')}]`;
}
