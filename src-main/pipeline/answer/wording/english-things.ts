/** Names that stand for a mass or for several, and so take no article. */
const uncountable = new Set(
  'broccoli food furniture bread cookware scissors skis glass hay dough carbonara guacamole consomme espresso armour corn velvet wool jeans binoculars sunglasses percussion'.split(
    ' ',
  ),
);

/** The name of a thing as a phrase in a sentence: `dog` becomes `a dog`, `scissors` stays. */
export function thingPhrase(name: string): string {
  const last = name.split(/[\s-]/).at(-1)!;
  if (uncountable.has(last) || uncountable.has(name) || last === 'equipment') return name;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** More than one of it: `bottle` becomes `bottles`, `person` `people`. */
export function severalOf(name: string): string {
  const irregular: Readonly<Record<string, string>> = {
    person: 'people',
    sheep: 'sheep',
    mouse: 'mice',
    knife: 'knives',
    fish: 'fish',
  };
  const known = irregular[name];
  if (known !== undefined) return known;
  if (/(?:s|x|ch|sh)$/.test(name)) return name === 'scissors' || name === 'skis' ? name : `${name}es`;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
