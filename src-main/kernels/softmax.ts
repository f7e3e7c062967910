/** Natural log of the sum of `exp(values[from..to])`, without overflow; -Infinity for an empty or fully suppressed range. */
export function logSumExp(values: Float32Array, from = 0, to = values.length): number {
  let highest = -Infinity;
  for (let at = from; at < to; at++) if (values[at]! > highest) highest = values[at]!;
  if (highest === -Infinity) return -Infinity;
  let sum = 0;
  for (let at = from; at < to; at++) sum += Math.exp(values[at]! - highest);
  return highest + Math.log(sum);
}

/** Replaces `values[from..to]` by their softmax. */
export function softmaxInPlace(values: Float32Array, from = 0, to = values.length): void {
  let highest = -Infinity;
  for (let at = from; at < to; at++) if (values[at]! > highest) highest = values[at]!;
  let sum = 0;
  for (let at = from; at < to; at++) {
    const value = Math.exp(values[at]! - highest);
    values[at] = value;
    sum += value;
  }
  for (let at = from; at < to; at++) values[at] = values[at]! / sum;
}

/** Index of the highest of `values[from..to]`, the first of equals; -1 for an empty range. */
export function argmax(values: Float32Array, from = 0, to = values.length): number {
  let best = -1;
  let highest = -Infinity;
  for (let at = from; at < to; at++) {
    if (values[at]! > highest || best === -1) {
      highest = values[at]!;
      best = at;
    }
  }
  return best;
}

/** Indices of the `count` highest values, highest first. */
export function topIndices(values: Float32Array, count: number): number[] {
  const top: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (top.length === count && !(value > values[top[count - 1]!]!)) continue;
    let place = top.length;
    while (place > 0 && value > values[top[place - 1]!]!) place--;
    top.splice(place, 0, at);
    if (top.length > count) top.pop();
  }
  return top;
}
