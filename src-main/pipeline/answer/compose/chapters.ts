import type { Composition } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { chapterClaims } from './chapter-claims.ts';
import { summarise } from './summarise.ts';

/** The chapters with their names; where there are none, what a summary says. */
export async function chapters(scene: Scene): Promise<Composition> {
  const { origin } = scene.chapters();
  const drafts = chapterClaims(scene);
  const { chaptersOf } = scene.wording;
  if (drafts.length > 0) return { drafts, notes: [chaptersOf[origin]] };
  const instead = await summarise(scene);
  return instead.drafts.length > 0 ? { ...instead, notes: [chaptersOf.none, ...(instead.notes ?? [])] } : instead;
}
