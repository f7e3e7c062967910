import type { Evidence } from '../../../domain/evidence.ts';
import type { Composition } from '../draft.ts';
import { occurrencesOf } from '../occurrences.ts';
import type { Scene } from '../scene.ts';
import { citeStretch, stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { capital, counted, listOf, placesOf, quoted, verbFor } from '../wording.ts';
import { wordsOf } from '../../search/words.ts';
import { find } from './find.ts';
import { labelsPhrase } from './sound-claims.ts';
import { soundsAsked } from './sounds-asked.ts';

/** How often something is heard or said, counted in the evidence. */
export async function count(scene: Scene): Promise<Composition> {
  const { sense, words, phrases } = scene.question;
  const sounds = soundsAsked(scene.question);
  if (sounds) return countSounds(scene, () => scene.heard(sounds));
  if (sense === 'said' && (phrases.length > 0 || words.length > 0)) return countWords(scene);
  // "How many letters must I enter?" is told by somebody, not counted.
  return find(scene);
}

function countSounds(scene: Scene, heard: () => Evidence[]): Composition {
  const { within } = scene.question;
  const stretches = stretchesOf(heard(), stretchGap, within);
  if (stretches.length === 0) return { drafts: [] };
  const times = (): string => counted(stretchesOf(heard(), stretchGap, within).length, 'time');
  const written = counted(stretches.length, 'time');
  const phrase = labelsPhrase(stretches.flatMap(({ evidence }) => evidence));
  const draft = {
    text: `${capital(phrase)} ${verbFor(phrase)} heard ${written}: ${placesOf(stretches)}.`,
    citations: stretches.flatMap(citeStretch),
    figures: [{ written, again: times }],
  };
  return { drafts: [draft], notes: ['One time is one unbroken stretch of the sound.'] };
}

function countWords(scene: Scene): Composition {
  const { phrases, words, within } = scene.question;
  const exact = phrases.length > 0;
  const wanted = exact ? phrases.map(wordsOf) : [words];
  const drafts = wanted.flatMap((sequence) => {
    const found = (): ReturnType<typeof occurrencesOf> => occurrencesOf(sequence, scene.spoken(), exact, within);
    const occurrences = found();
    if (occurrences.length === 0) return [];
    const written = counted(occurrences.length, 'time');
    const forms = [...new Set(occurrences.map(({ spoken }) => spoken.toLowerCase()))];
    return {
      text: `${capital(listOf(forms.map(quoted), 'or'))} is said ${written}: ${placesOf(occurrences.map(({ citation }) => citation))}.`,
      citations: occurrences.map(({ citation }) => citation),
      figures: [{ written, again: () => counted(found().length, 'time') }],
    };
  });
  return { drafts };
}
