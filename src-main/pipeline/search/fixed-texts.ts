import { backgrounds } from './background/index.ts';
import { languages } from './language.ts';
import type { Label } from './ports.ts';

/** Everyday sentences and questions of all languages, in the order of `languages`. */
export function backgroundTexts(): string[] {
  return languages.flatMap((language) => [...backgrounds[language].sentences, ...backgrounds[language].questions]);
}

/** One text for each class of the tagger, for what words mean. */
export function soundNameTexts(labels: readonly Pick<Label, 'name'>[]): string[] {
  return labels.map(({ name }) => `the sound of ${name.toLowerCase()}`);
}
