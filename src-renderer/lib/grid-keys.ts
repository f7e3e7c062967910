interface Place {
  at: number;
  count: number;
  columns: number;
  /** Rows in sight. */
  page: number;
  /** Where an arrow key to the side leads: on or back. */
  step?: 1 | -1 | undefined;
}

/** Where a key leads in a grid that is read line by line; undefined for a key that does not move. */
export function movedBy(key: string, { at, count, columns, page, step }: Place): number | undefined {
  const last = count - 1;
  const steps: Record<string, number> = {
    ArrowDown: at + columns > last && sameRow(at, last, columns) ? at : at + columns,
    ArrowUp: at - columns < 0 ? at : at - columns,
    PageDown: at + columns * page,
    PageUp: at - columns * page,
    Home: 0,
    End: last,
  };
  const to = step === undefined ? steps[key] : at + step;
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}

function sameRow(a: number, b: number, columns: number): boolean {
  return Math.floor(a / columns) === Math.floor(b / columns);
}
