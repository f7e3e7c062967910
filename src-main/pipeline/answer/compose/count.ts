import type { Composition } from '../draft.ts';
import type { NamedSounds } from '../../search/sound-names.ts';
import type { Scene } from '../scene.ts';
import { verbFor } from '../sound-phrases.ts';
import { citeStretches, stretchesOf, type Stretch } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { capital, counted, placesOf } from '../wording.ts';
import { find } from './find.ts';
import { occurrenceCounts } from './phrase-claims.ts';
import { askedPhrase } from './sound-claims.ts';
import { soundsAsked } from './sounds-asked.ts';

/** How often something is heard or said, counted in the evidence. */
export async function count(scene: Scene): Promise<Composition> {
  const { sense, words, phrases } = scene.question;
  const sounds = soundsAsked(scene.question);
  if (sounds) return countSounds(scene, sounds);
  if (sense === 'said' && (phrases.length > 0 || words.length > 0)) return { drafts: occurrenceCounts(scene) };
  // "How many letters must I enter?" is told by somebody, not counted.
  return find(scene);
}

/** The stretches in which the sounds are heard. */
export function soundStretches(scene: Scene, sounds: NamedSounds): Stretch[] {
  return stretchesOf(scene.heard(sounds), stretchGap, scene.question.within);
}

function countSounds(scene: Scene, sounds: NamedSounds): Composition {
  const stretched = (): Stretch[] => soundStretches(scene, sounds);
  const stretches = stretched();
  if (stretches.length === 0) return { drafts: [] };
  const phrase = askedPhrase(
    stretches.flatMap(({ evidence }) => evidence),
    sounds,
  );
  const times = { written: counted(stretches.length, 'time'), again: () => counted(stretched().length, 'time') };
  const draft = {
    text: `${capital(phrase)} ${verbFor(phrase)} heard ${times.written}: ${placesOf(stretches)}.`,
    citations: citeStretches(stretches),
    figures: [times],
  };
  return { drafts: [draft], notes: ['One time is one unbroken stretch of the sound.'] };
}
