import type { Composition } from '../draft.ts';
import { centralLines } from '../central-lines.ts';
import { inTime } from '../lines.ts';
import type { Scene } from '../scene.ts';
import { lineClaim, passageClaims } from './line-claims.ts';

const mostPassages = 10;
const mostCentral = 8;

/** What is said: about a subject, or all of a part. */
export async function said(scene: Scene): Promise<Composition> {
  const { words, phrases } = scene.question;
  if (words.length > 0 || phrases.length > 0) {
    const { answering } = await scene.fittingLines();
    return { drafts: inTime(answering).map(lineClaim) };
  }
  const spoken = scene.spoken();
  const passages = passageClaims(spoken);
  if (passages.length <= mostPassages) return { drafts: passages };
  const central = await centralLines(spoken, mostCentral, scene);
  return {
    drafts: central.map(lineClaim),
    notes: [
      `These are the ${central.length} most telling of ${spoken.length} spoken lines; the transcript has them all.`,
    ],
  };
}
