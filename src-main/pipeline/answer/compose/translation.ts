import { fold } from '../../search/words.ts';
import type { Composition } from '../draft.ts';
import { asksTranslation } from '../question/translating.ts';
import type { Scene } from '../scene.ts';
import { said } from './said.ts';

/** What is said, as it was said, with the remark that nothing here translates. Undefined for a question that wants no translation. */
export async function translation(scene: Scene): Promise<Composition | undefined> {
  const { topic, told } = scene.question;
  if (!asksTranslation(fold(topic).trim(), told)) return undefined;
  const { drafts, notes = [] } = await said(scene);
  return { drafts, notes: drafts.length > 0 ? [scene.wording.untranslated, ...notes] : [] };
}
