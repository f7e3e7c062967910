/** Pixels of one row that belong together, both ends included. */
export interface Run {
  row: number;
  left: number;
  right: number;
}

/**
 * The connected regions of the pixels that have a value, each as the runs of its rows from the top. With `diagonal`, pixels that touch at a
 * corner are connected.
 */
export function connectedRuns(
  mask: Uint8Array,
  width: number,
  height: number,
  value: number,
  diagonal: boolean,
): Run[][] {
  const runs: Run[] = [];
  const parents: number[] = [];
  const reach = diagonal ? 1 : 0;
  let above = 0;
  for (let row = 0; row < height; row++) {
    const first = runs.length;
    collectRow(mask, row, width, value, runs);
    // Both rows are sorted from the left, so that two fingers find all pairs.
    for (let at = first, over = above; at < runs.length; at++) {
      parents[at] = at;
      const { left, right } = runs[at]!;
      while (over < first && runs[over]!.right < left - reach) over++;
      for (let touching = over; touching < first && runs[touching]!.left <= right + reach; touching++)
        parents[rootOf(parents, at)] = rootOf(parents, touching);
    }
    above = first;
  }
  const regions = new Map<number, Run[]>();
  for (const [at, run] of runs.entries()) {
    const root = rootOf(parents, at);
    const region = regions.get(root);
    if (region) region.push(run);
    else regions.set(root, [run]);
  }
  return [...regions.values()];
}

function collectRow(mask: Uint8Array, row: number, width: number, value: number, runs: Run[]): void {
  const start = row * width;
  for (let x = 0; x < width; x++) {
    if (mask[start + x] !== value) continue;
    const left = x;
    while (x + 1 < width && mask[start + x + 1] === value) x++;
    runs.push({ row, left, right: x });
  }
}

function rootOf(parents: number[], at: number): number {
  let root = at;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]!]!;
    root = parents[root]!;
  }
  return root;
}
