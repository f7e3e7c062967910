import type { Evidence } from '../../../domain/evidence.ts';
import { touches, type Moment } from '../../../domain/time.ts';
import { cite, type Composition, type Fact, figure } from '../draft.ts';
import type { LabelsAsked } from '../labels-asked.ts';
import type { Scene } from '../scene.ts';
import { placesOf } from '../wording/places.ts';
import { find } from './find.ts';

/** Frames are looked at so many seconds apart at most. */
const frameStep = 2;

/** A moment with how many things are seen in it. */
interface Most {
  count: number;
  evidence: Evidence[];
}

/** How many of a thing are seen at once at most. Only what the picture's model finds one by one can be counted. */
export async function countAtOnce(scene: Scene, asked: LabelsAsked): Promise<Composition> {
  const { wording } = scene;
  const counting = (): Most => mostAtOnce(scene.labelled(asked).filter(({ box }) => box !== undefined));
  const most = counting();
  const { count, evidence } = most;
  const [first] = evidence;
  if (!first) {
    const { drafts } = await find(scene);
    const isSeen = drafts.some(({ citations }) => citations.some(({ kind }) => kind === 'seen'));
    return { drafts, notes: isSeen ? [wording.uncountable] : [] };
  }
  // Evidence keeps the highest number of all its time alone, which may have been reached outside the part.
  const { within } = scene.question;
  const isCounted = evidence.every((piece) => (piece.count ?? 1) === 1 || reachesInto(piece, within));
  if (!isCounted) return { drafts: (await find(scene)).drafts, notes: [wording.uncountableThen] };
  const moment = {
    start: Math.max(...evidence.map(({ start }) => start)),
    end: Math.min(...evidence.map(({ end }) => end)),
  };
  const names = asked.roots.map(({ name }) => name);
  const places = placesOf([moment]);
  const isOne = count === 1;
  const named = (written: string): Fact => ({ of: 'label', written, kind: 'seen', names });
  const number = figure(most, counting, (found) => String(found.count));
  return {
    drafts: [
      {
        text: isOne ? wording.oneAtOnce(names, places) : wording.severalAtOnce(names, count, places),
        citations: evidence.map((piece) => cite(piece, moment)),
        facts: isOne ? names.map(wording.one).map(named) : [named(wording.several(names)), number],
      },
    ],
    notes: [wording.countedInFrames],
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

/** True for evidence that lies in the part, but for what the frames at its edges are apart. */
function reachesInto({ start, end }: Evidence, within: Moment): boolean {
  return start >= within.start - frameStep && end <= within.end + frameStep;
}
