import type { Evidence } from '../../../domain/evidence.ts';
import { touches } from '../../../domain/time.ts';
import { cite, type Composition, figure } from '../draft.ts';
import type { LabelsAsked } from '../labels-asked.ts';
import type { Scene } from '../scene.ts';
import { severalOf } from '../thing-phrases.ts';
import { listOf, placesOf } from '../wording.ts';
import { find } from './find.ts';

/** A moment with how many things are seen in it. */
interface Most {
  count: number;
  evidence: Evidence[];
}

/** How many of a thing are seen at once at most. Only what the picture's model finds one by one can be counted. */
export async function countAtOnce(scene: Scene, asked: LabelsAsked): Promise<Composition> {
  const counting = (): Most => mostAtOnce(scene.labelled(asked).filter(({ box }) => box !== undefined));
  const most = counting();
  const { count, evidence } = most;
  const [first] = evidence;
  if (!first) {
    const { drafts } = await find(scene);
    const isSeen = drafts.some(({ citations }) => citations.some(({ kind }) => kind === 'seen'));
    return { drafts, notes: isSeen ? ['I cannot count these.'] : [] };
  }
  const one = listOf(
    asked.roots.map(({ name }) => name),
    'or',
  );
  const number = figure(most, counting, (found) => String(found.count));
  const moment = {
    start: Math.max(...evidence.map(({ start }) => start)),
    end: Math.min(...evidence.map(({ end }) => end)),
  };
  const text =
    count === 1
      ? `No more than one ${one} is seen at once, ${placesOf([moment])}.`
      : `${number.written} ${severalOf(one)} are seen at once at most, ${placesOf([moment])}.`;
  return {
    drafts: [
      { text, citations: evidence.map((piece) => cite(piece, moment)), ...(count > 1 && { figures: [number] }) },
    ],
    notes: ['Counted in single frames, at least one every two seconds; what hides another is missed.'],
  };
}

/** The first of the moments with most things: every piece of evidence says how many there are of its label. */
function mostAtOnce(pieces: readonly Evidence[]): Most {
  let most: Most = { count: 0, evidence: [] };
  for (const { start } of pieces) {
    const evidence = pieces.filter((piece) => touches(piece, { start, end: start }));
    const count = evidence.reduce((sum, piece) => sum + (piece.count ?? 1), 0);
    if (count > most.count) most = { count, evidence };
  }
  return most;
}
