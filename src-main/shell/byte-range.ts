/** Bytes `first` to `last`, both included. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The part of a file of `size` bytes that a Range header asks for: the whole file without a header or with one that is not
 * about bytes or asks for several parts (servers may ignore those), undefined when nothing of it lies in the file.
 */
export function parseRange(header: string | null, size: number): (ByteRange & { partial: boolean }) | undefined {
  const whole = { first: 0, last: size - 1, partial: false };
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = found ?? [];
  if (!found || (from === '' && to === '')) return whole;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? { first, last, partial: true } : undefined;
}
