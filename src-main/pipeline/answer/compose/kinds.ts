import type { Evidence } from '../../../domain/evidence.ts';
import { type Composition, type Draft, figure, labelled } from '../draft.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import type { LabelledKind } from '../../search/ports.ts';
import type { Scene } from '../scene.ts';
import { seenAsked } from '../question/seen-cues.ts';
import { citeEach, stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';
import { silenceLabel } from '../told-labels.ts';

/**
 * How many different kinds of something are seen or heard over the whole time: "How many different animals are shown?", "How many sounds
 * are there?" Not how many there are: two dogs are one kind. Undefined where no kind of what is asked for is there.
 */
export async function kinds(scene: Scene, of: LabelledKind = 'seen'): Promise<Composition | undefined> {
  const { question, wording, retriever } = scene;
  const others = of === 'seen' ? 'heard' : 'seen';
  if (question.sense === others || question.sense === 'said') return undefined;
  const { isOfKinds } = seenAsked(question.topic);
  const asked = labelsAsked(question).find(({ kind }) => kind === of);
  if (!asked && !question.words.every(isOfKinds)) return undefined;
  const known = (await retriever.names())[of];
  const there = (): Evidence[] => scene.sure(of, asked && [...asked.ids]).filter(({ text }) => text !== silenceLabel);
  const found = (): Map<string, Evidence[]> => {
    const exact = known.mostExact(new Set(there().map(({ label }) => label!)));
    const kept = there().filter(({ label }) => exact.has(label!));
    return Map.groupBy(kept, ({ text }) => wording.label(of, text));
  };
  const ofKind = found();
  if (ofKind.size === 0) return undefined;
  const names = [...ofKind.values()].map(([first]) => first!.text);
  const draft: Draft = {
    text: wording.kindsFound(of, names),
    citations: [...ofKind.values()].flatMap((evidence) => {
      const [first] = stretchesOf(evidence, stretchGap, question.within);
      return citeEach([first!.pieces[0]!], first!);
    }),
    facts: [...labelled({ kind: of, names }, wording), figure(ofKind, found, ({ size }) => String(size))],
  };
  return { drafts: [draft], notes: [wording.kindsCounted] };
}
