import type { Composition, Draft } from '../draft.ts';
import { inTime } from '../lines.ts';
import type { Scene } from '../scene.ts';
import { describe } from './describe.ts';
import { asksWhichPeople, find } from './find.ts';
import type { Wording } from '../wording/wording.ts';
import { lineClaims } from './line-claims.ts';
import { fold, wordsOf } from '../../search/words.ts';
import { isRelated, joinedParts } from '../question/related.ts';
import { wordsAsWritten } from '../question/question.ts';
import { placeOf } from '../refuse.ts';
import { isDenied } from '../question/denied.ts';
import { labelsAsked, type LabelsAsked } from '../question/labels-asked.ts';
import { silenceLabel } from '../told-labels.ts';

/** Whether something is there. "Yes" only where it is itself heard or seen, or the very words are said. */
export async function present(scene: Scene): Promise<Composition> {
  const { question } = scene;
  const asked = labelsAsked(question);
  const known = asked.filter((each) => scene.labelled(each).length > 0);
  if (known.length > 0) {
    const found = await find(scene);
    const isMeant = known.some((each) => isItself(scene, each)) && !asksWhichPeople(question);
    const folded = fold(question.topic);
    const missing = await missingParts(scene, folded, asked);
    const isYes = isMeant && !isDenied(folded, question.told) && !isRelated(folded, question.told);
    if (missing.length === 0) return isYes ? affirm(found, scene.wording) : found;
    const { searched } = placeOf(question, scene.video, [], scene.wording);
    return { ...found, notes: [...(found.notes ?? []), scene.wording.notFound({ quotes: missing }, searched)] };
  }
  if (asked.length === 0 && question.words.length === 0 && question.phrases.length === 0) return anything(scene);
  if (!asked.some(({ kind }) => kind === 'heard') && question.mention) {
    const { answering } = await scene.fittingLines();
    const worded = inTime(answering.filter(({ share }) => share === 1));
    if (worded.length > 0) return affirm({ drafts: lineClaims(worded, scene.wording) }, scene.wording);
  }
  return find(scene);
}

/** Of several things that are all asked for, those of which there is nothing, as they are written. */
async function missingParts(scene: Scene, folded: string, asked: readonly LabelsAsked[]): Promise<string[]> {
  const { question, retriever } = scene;
  const parts = joinedParts(folded, question.told).map((part) => new Set(wordsOf(part)));
  if (parts.length < 2) return [];
  const names = await retriever.names();
  return parts.flatMap((part) => {
    const words = [...part].filter((word) => asked.some((each) => each.words.has(word)));
    const named = asked.flatMap(({ kind }) => {
      const labels = names[kind].named(words, question.language);
      return labels ? [{ ...labels, kind }] : [];
    });
    const isThere = named.length === 0 || named.some((each) => scene.labelled(each).length > 0);
    return isThere ? [] : [wordsAsWritten(question, words)];
  });
}

/** True where evidence is of just what is asked for, and not only of what that is a kind of: speech is not yet a woman's. */
function isItself(scene: Scene, asked: LabelsAsked): boolean {
  const roots = new Set(asked.roots.map(({ id }) => id));
  const own = new Set(
    asked.labels
      .filter(({ id, ancestors }) => roots.has(id) || ancestors.some((one) => roots.has(one)))
      .map(({ id }) => id),
  );
  return scene.labelled(asked).some(({ label }) => label !== undefined && own.has(label));
}

/** "Is there any sound?", "Is anything said?" */
async function anything(scene: Scene): Promise<Composition> {
  const { drafts } = await describe(scene);
  const sounds = drafts.filter(({ citations }) => citations.some(({ quote }) => quote !== silenceLabel));
  return affirm({ drafts: sounds.slice(0, 3) }, scene.wording);
}

/** The same, so that the first sentence says yes. */
export function affirm({ drafts, ...others }: Composition, wording: Wording): Composition {
  const [first, ...rest] = drafts;
  if (!first) return { drafts };
  const affirmed: Draft = { ...first, text: wording.yes(first.text), plain: first.text };
  return { ...others, drafts: [affirmed, ...rest] };
}
