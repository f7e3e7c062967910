import type { Composition, Draft } from '../draft.ts';
import { inTime } from '../lines.ts';
import type { Scene } from '../scene.ts';
import { describe } from './describe.ts';
import { find } from './find.ts';
import type { Wording } from '../wording/wording.ts';
import { lineClaims } from './line-claims.ts';
import { labelsAsked } from '../labels-asked.ts';

/** Whether something is there. "Yes" only where it is itself heard or seen, or the very words are said. */
export async function present(scene: Scene): Promise<Composition> {
  const { question } = scene;
  const asked = labelsAsked(question);
  if (asked.some((each) => scene.labelled(each).length > 0)) return affirm(await find(scene), scene.wording);
  if (asked.length === 0 && question.words.length === 0 && question.phrases.length === 0) return anything(scene);
  if (!asked.some(({ kind }) => kind === 'heard') && question.mention) {
    const { answering } = await scene.fittingLines();
    const worded = inTime(answering.filter(({ share }) => share === 1));
    if (worded.length > 0) return affirm({ drafts: lineClaims(worded, scene.wording) }, scene.wording);
  }
  return find(scene);
}

/** "Is there any sound?", "Is anything said?" */
async function anything(scene: Scene): Promise<Composition> {
  const { drafts } = await describe(scene);
  const sounds = drafts.filter(({ citations }) => citations.some(({ quote }) => quote !== 'Silence'));
  return affirm({ drafts: sounds.slice(0, 3) }, scene.wording);
}

/** The same, so that the first sentence says yes. */
export function affirm({ drafts, ...others }: Composition, wording: Wording): Composition {
  const [first, ...rest] = drafts;
  if (!first) return { drafts };
  const affirmed: Draft = { ...first, text: wording.yes(first.text), plain: first.text };
  return { ...others, drafts: [affirmed, ...rest] };
}
