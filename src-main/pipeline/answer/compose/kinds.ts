import type { Evidence } from '../../../domain/evidence.ts';
import { type Composition, type Draft, figure, labelled } from '../draft.ts';
import { labelsAsked } from '../question/labels-asked.ts';
import type { Scene } from '../scene.ts';
import { byExactLabel } from './by-exact-label.ts';
import { seenAsked } from '../question/seen-cues.ts';
import { citeEach, stretchesOf } from '../stretches.ts';
import { stretchGap } from '../thresholds.ts';

/**
 * How many different kinds of something are seen over the whole time: "How many different animals are shown?" Not how many there are: two
 * dogs are one kind. Undefined where no kind of what is asked for is seen.
 */
export async function kinds(scene: Scene): Promise<Composition | undefined> {
  const { question, wording, retriever } = scene;
  if (question.sense === 'heard' || question.sense === 'said') return undefined;
  const { isOfKinds } = seenAsked(question.topic);
  const asked = labelsAsked(question).find(({ kind }) => kind === 'seen');
  if (!asked && !question.words.every(isOfKinds)) return undefined;
  const { seen } = await retriever.names();
  const found = (): Map<string, Evidence[]> => byExactLabel(asked ? scene.labelled(asked) : scene.seen(), seen);
  const ofKind = found();
  if (ofKind.size === 0) return undefined;
  const names = [...ofKind.keys()];
  const draft: Draft = {
    text: wording.kindsSeen(names),
    citations: [...ofKind.values()].flatMap((evidence) => {
      const [first] = stretchesOf(evidence, stretchGap, question.within);
      return citeEach([first!.pieces[0]!], first!);
    }),
    facts: [...labelled({ kind: 'seen', names }, wording), figure(ofKind, found, ({ size }) => String(size))],
  };
  return { drafts: [draft], notes: [wording.kindsCounted] };
}
