/** Lengths of time in words: `4,5 секунды`, `2 минуты 4 секунды`. @param tag language with its digits, as `Intl` takes it */
export function lengthsOf(tag: string): (seconds: number) => string {
  const unit = (name: 'hour' | 'minute' | 'second'): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long', useGrouping: false });
  const [hours, minutes, rest] = [unit('hour'), unit('minute'), unit('second')];
  const list = new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' });
  // Between digits and letters of East Asia stands no space.
  const isTight = /^(?:ja|zh)/.test(tag);
  return (seconds) => {
    const rounded = roundedLength(seconds);
    if (rounded < 60) return joined([rest.format(rounded)]);
    return joined([
      ...(rounded >= 3600 ? [hours.format(Math.floor(rounded / 3600))] : []),
      ...(rounded % 3600 >= 60 ? [minutes.format(Math.floor((rounded % 3600) / 60))] : []),
      ...(rounded % 60 > 0 ? [rest.format(rounded % 60)] : []),
    ]);
  };

  function joined(parts: readonly string[]): string {
    const text = list.format(parts);
    return isTight ? text.replaceAll(/\s/g, '') : text;
  }
}

/** Short lengths to a tenth of a second, others to a second. */
export function roundedLength(seconds: number): number {
  return seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
}
