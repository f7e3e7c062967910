import { expect, it } from 'vitest';
import { KeyValuePast } from '../../../../src-main/models/language/past.ts';

const [parts, heads, size] = [60, 3, 64];

/** New rows as the decoder gives them; each value says where it belongs: part, head and place. */
function rowsOf(from: number, count: number): Float32Array {
  return Float32Array.from({ length: parts * heads * count * size }, (_, at) => {
    const [place, head, part] = [
      Math.floor(at / size) % count,
      Math.floor(at / size / count) % heads,
      Math.floor(at / size / count / heads),
    ];
    return part * 100_000 + head * 10_000 + from + place;
  });
}

/** Places that a part's head holds, in order. */
function places(past: KeyValuePast, name: string, head: number): number[] {
  const tensor = past.tensors[name]!;
  const capacity = tensor.dims[2]!;
  const data = tensor.data as Float32Array;
  return Array.from({ length: past.length }, (_, at) => data[(head * capacity + at) * size]!);
}

const wanted = (part: number, head: number, count: number) =>
  Array.from({ length: count }, (_, at) => part * 100_000 + head * 10_000 + at);

it('keeps every row in its place while it grows', () => {
  const past = new KeyValuePast();
  for (const [from, count] of [
    [0, 3],
    [3, 60],
    [63, 1],
    [64, 1],
    [65, 200],
  ] as const) {
    past.add(rowsOf(from, count), count);
    expect(past.length).toBe(from + count);
    expect(places(past, 'past.0.key', 0)).toEqual(wanted(0, 0, from + count));
    expect(places(past, 'past.29.value', 2)).toEqual(wanted(59, 2, from + count));
    expect(places(past, 'past.7.value', 1)).toEqual(wanted(15, 1, from + count));
  }
  expect(past.tensors['past.3.key']!.dims[2]).toBe(320);
});

it('goes back, and never forward', () => {
  const past = new KeyValuePast();
  past.add(rowsOf(0, 10), 10);
  past.shorten(4);
  past.shorten(8);
  expect(past.length).toBe(4);
  past.add(rowsOf(4, 2), 2);
  expect(places(past, 'past.1.key', 1)).toEqual(wanted(2, 1, 6));
});
