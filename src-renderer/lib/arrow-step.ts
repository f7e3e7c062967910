/** Where an arrow key leads in a row that is read from its start: on, back, or nowhere. From right to left, the left arrow leads on. */
export function arrowStep(key: string, row: Element): 1 | -1 | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const onwards = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === onwards ? 1 : -1;
}
