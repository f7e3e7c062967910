const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below 100 in English words, as num2words writes it; larger ones in digits. */
export function numberWords(number: number): string {
  if (number < small.length) return small[number]!;
  if (number > 99) return String(number);
  const ten = tens[Math.floor(number / 10) - 2]!;
  return number % 10 === 0 ? ten : `${ten}-${small[number % 10]!}`;
}
