import { LabelNames } from './label-names.ts';
import type { Label } from './ports.ts';
import { soundWords } from './sound-words/index.ts';

/** Everything is recorded somewhere; these describe the recording and name no sound that people ask for. */
const unasked =
  /^(?:Inside|Outside),|^(?:Field recording|Sound effect|Hands|Run|Tools|Wood|Country|Fill \(with liquid\))$/;

/** How people name sounds. @param labels all classes of the tagger */
export function soundNames(labels: readonly Label[]): LabelNames {
  return new LabelNames(labels, soundWords, (name) => unasked.test(name));
}
