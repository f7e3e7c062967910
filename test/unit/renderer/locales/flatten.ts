/** The end of a key that tells a plural form. */
export const pluralPattern = /_(?:zero|one|two|few|many|other)$/;

/** Texts of a catalogue by their whole keys. */
export function flatten(value: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' ? [[`${prefix}${key}`, inner]] : [...flatten(inner as object, `${prefix}${key}.`)],
    ),
  );
}
