import { termsOf } from '../../search/find-words.ts';
import { wordsOf } from '../../search/words.ts';
import { asksWhen } from '../question/asks-when.ts';
import { figure, quoted, type Draft, type Figure } from '../draft.ts';
import { occurrencesOf, type Occurrence } from '../occurrences.ts';
import type { Scene } from '../scene.ts';
import { placesOf, shownOf } from '../wording/places.ts';
import type { Wording } from '../wording/wording.ts';

/** Where quoted words are said, word by word: `“ask not” is said at 0:03.` */
export function phraseClaims(scene: Scene): Draft[] {
  return scene.question.phrases.flatMap((phrase) => {
    const found = occurrencesIn(scene, phrase);
    return found.length === 0 ? [] : occurrenceClaim(found, scene.wording);
  });
}

/** Where words are said that a question asks the time of, whatever their endings: a line may begin long before its word. */
export function mentionClaims(scene: Scene): Draft[] {
  const { mention, phrases } = scene.question;
  if (!mention || phrases.length > 0 || !asksWhen(scene.question)) return [];
  const found = occurrencesIn(scene, null);
  return found.length === 0 ? [] : [occurrenceClaim(found, scene.wording)];
}

/** How often words are said: `“ask” is said 2 times: at 0:03 and 0:07.` Without quotation marks endings do not count. */
export function occurrenceCounts(scene: Scene): Draft[] {
  const { wording } = scene;
  const { phrases } = scene.question;
  return (phrases.length > 0 ? phrases : [null]).flatMap((phrase) => {
    const look = (): Occurrence[] => occurrencesIn(scene, phrase);
    const found = look();
    return found.length === 0
      ? []
      : occurrenceClaim(
          found,
          wording,
          figure(found, look, ({ length }) => wording.times(length)),
        );
  });
}

/** Where a phrase is said word by word, or, with null, the words of the question, whatever their endings. */
export function occurrencesIn(scene: Scene, phrase: string | null): Occurrence[] {
  const { words, language, within } = scene.question;
  const isExact = phrase !== null;
  const lines = scene.spokenWith(
    termsOf(isExact ? { phrases: [phrase], words: [], language } : { phrases: [], words, language }),
  );
  return occurrencesOf(isExact ? wordsOf(phrase) : words, lines, { language, endings: !isExact }, within);
}

function occurrenceClaim(found: readonly Occurrence[], wording: Wording, count?: Figure): Draft {
  // A word at the beginning of a sentence is the same word.
  const forms = [...new Map(found.map(({ spoken }) => [spoken.toLowerCase(), spoken])).values()];
  const moments = found.map(({ citation }) => citation);
  const places = placesOf(moments);
  return {
    text: count ? wording.saidTimes(forms, found.length, places) : wording.said(forms, places),
    citations: [...shownOf(moments)],
    facts: [...quoted(forms, wording), ...(count ? [count] : [])],
  };
}
