import { termsOf } from '../../search/find-words.ts';
import { wordsOf } from '../../search/words.ts';
import { figure, type Draft, type Figure } from '../draft.ts';
import { occurrencesOf, type Occurrence } from '../occurrences.ts';
import type { Scene } from '../scene.ts';
import { counted, listOf, placesOf, quoted, shownOf } from '../wording.ts';

/** Where quoted words are said, word by word: `“ask not” is said at 0:03.` */
export function phraseClaims(scene: Scene): Draft[] {
  return scene.question.phrases.flatMap((phrase) => {
    const found = occurrencesIn(scene, phrase);
    return found.length === 0 ? [] : occurrenceClaim(found);
  });
}

/** How often words are said: `“ask” is said 2 times: at 0:03 and 0:07.` Without quotation marks endings do not count. */
export function occurrenceCounts(scene: Scene): Draft[] {
  const { phrases } = scene.question;
  return (phrases.length > 0 ? phrases : [null]).flatMap((phrase) => {
    const look = (): Occurrence[] => occurrencesIn(scene, phrase);
    const found = look();
    return found.length === 0
      ? []
      : occurrenceClaim(
          found,
          figure(found, look, ({ length }) => counted(length, 'time')),
        );
  });
}

/** Where a phrase is said word by word, or, with null, the words of the question, whatever their endings. */
export function occurrencesIn(scene: Scene, phrase: string | null): Occurrence[] {
  const { words, language, within } = scene.question;
  const isExact = phrase !== null;
  const lines = scene.spokenWith(isExact ? [phrase] : termsOf({ phrases: [], words, language }));
  return occurrencesOf(isExact ? wordsOf(phrase) : words, lines, isExact ? undefined : language, within);
}

function occurrenceClaim(found: readonly Occurrence[], count?: Figure): Draft {
  // A word at the beginning of a sentence is the same word.
  const forms = [...new Map(found.map(({ spoken }) => [spoken.toLowerCase(), spoken])).values()];
  const moments = found.map(({ citation }) => citation);
  const places = count ? `${count.written}: ${placesOf(moments)}` : placesOf(moments);
  return {
    text: `${listOf(forms.map(quoted), 'or')} is said ${places}.`,
    citations: [...shownOf(moments)],
    ...(count && { figures: [count] }),
  };
}
