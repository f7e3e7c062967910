/** A size as people say it, in a language. @param bytes 1 GB is 1000 MB, as on disks and in shops */
export function byteSize(bytes: number, language: string): string {
  const [unit, size] = bytes >= 1e9 ? (['gigabyte', 1e9] as const) : (['megabyte', 1e6] as const);
  const digits = unit === 'gigabyte' || bytes < 1e7 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(bytes / size);
}
