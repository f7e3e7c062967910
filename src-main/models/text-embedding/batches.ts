/**
 * Groups texts of similar length, so that little is padded.
 *
 * @param lengths tokens of each text
 * @param largest most tokens in one batch, padding included; a longer text gets a batch of its own
 * @returns indices of the texts of each batch, shortest first
 */
export function planBatches(lengths: readonly number[], largest: number): number[][] {
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const at of lengths
    .keys()
    .toArray()
    .sort((a, b) => lengths[a]! - lengths[b]!)) {
    if (batch.length > 0 && (batch.length + 1) * lengths[at]! > largest) {
      batches.push(batch);
      batch = [];
    }
    batch.push(at);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
