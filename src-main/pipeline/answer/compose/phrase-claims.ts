import { wordsOf } from '../../search/words.ts';
import { type Draft, type Figure, figure } from '../draft.ts';
import { occurrencesOf, type Occurrence } from '../occurrences.ts';
import type { Scene } from '../scene.ts';
import { counted, listOf, placesOf, quoted, shownOf } from '../wording.ts';

/** Where quoted words are said, word by word: `“ask not” is said at 0:03.` */
export function phraseClaims(scene: Scene): Draft[] {
  return scene.question.phrases.flatMap((phrase) => {
    const found = occurrencesOf(wordsOf(phrase), scene.spoken(), true, scene.question.within);
    return found.length === 0 ? [] : occurrenceClaim(found);
  });
}

/** How often words are said: `“ask” is said 2 times: at 0:03 and 0:07.` Without quotation marks endings do not count. */
export function occurrenceCounts(scene: Scene): Draft[] {
  const { phrases, words, within } = scene.question;
  const exact = phrases.length > 0;
  return (exact ? phrases.map(wordsOf) : [words]).flatMap((wanted) => {
    const find = (): Occurrence[] => occurrencesOf(wanted, scene.spoken(), exact, within);
    const found = find();
    return found.length === 0
      ? []
      : occurrenceClaim(
          found,
          figure(() => counted(find().length, 'time')),
        );
  });
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
