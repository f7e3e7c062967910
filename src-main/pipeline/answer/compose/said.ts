import type { Composition } from '../draft.ts';
import { centralLines } from '../central-lines.ts';
import { inTime } from '../lines.ts';
import type { Scene } from '../scene.ts';
import { aboutTopic } from '../topic.ts';
import { whoSays } from '../question/who-says.ts';
import { lineClaims, passageClaims } from './line-claims.ts';

const mostPassages = 10;
const mostCentral = 8;

/** What is said: about a subject, or all of a part. Whom a question names by looks alone cannot be told from others. */
export async function said(scene: Scene): Promise<Composition> {
  const { drafts, notes = [] } = await quotes(scene);
  const isOfSomebody = drafts.length > 0 && whoSays(scene.question) !== undefined;
  return { drafts, notes: isOfSomebody ? [...notes, scene.wording.peopleOnly] : notes };
}

async function quotes(scene: Scene): Promise<Composition> {
  const { wording } = scene;
  const { words, phrases } = scene.question;
  if (words.length > 0 || phrases.length > 0) {
    const { answering } = await scene.fittingLines();
    return { drafts: lineClaims(inTime(await aboutTopic(answering, scene)), wording) };
  }
  const spoken = scene.spoken();
  const passages = passageClaims(spoken, wording);
  if (passages.length <= mostPassages) return { drafts: passages };
  const central = await centralLines(spoken, mostCentral, scene);
  return {
    drafts: lineClaims(central, wording),
    notes: [wording.mostTelling(central.length, spoken.length)],
  };
}
