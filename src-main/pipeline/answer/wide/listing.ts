import { setImmediate as breathe } from 'node:timers/promises';
import { throwIfCancelled } from '../../../domain/errors.ts';
import { formatTime } from '../../../domain/time.ts';
import type { VideoId } from '../../../domain/video.ts';
import { compose } from '../composers.ts';
import { affirm } from '../compose/present.ts';
import type { Composition, Draft } from '../draft.ts';
import type { Wording } from '../wording/wording.ts';
import { candidates } from './candidates.ts';
import { inVideo } from './naming.ts';
import { totalClaim, type Found } from './totals.ts';
import type { WideScene } from './wide-scene.ts';

/** Videos with sentences of their own; of the next ones a sentence names the first moment; the rest are counted. */
const mostTold = 8;
const mostNamed = 24;

/** Where what the question names is said or heard: the total where it asks for one, then video by video. */
export async function listing(wide: WideScene, names: ReadonlyMap<VideoId, string>): Promise<Composition> {
  const { wording } = wide;
  const found: (Found & { drafts: Draft[] })[] = [];
  const notes = new Set<string>();
  for (const id of await candidates(wide)) {
    // A question to hundreds of videos can be stopped.
    await breathe();
    throwIfCancelled(wide.signal);
    const scene = wide.sceneOf(id);
    const composition = scene && (await compose(scene));
    const [first] = composition?.drafts ?? [];
    if (!scene || !first) continue;
    const drafts = found.length < mostTold ? composition!.drafts : [];
    found.push({ scene, first, drafts });
    for (const note of composition!.notes ?? []) notes.add(note);
  }
  const affirmed = found.filter(({ first }) => first.plain !== undefined);
  const inOrder = [...affirmed, ...found.filter((one) => !affirmed.includes(one))];
  const told = inOrder
    .slice(0, mostTold)
    .flatMap(({ scene, first, drafts }) =>
      (drafts.length > 0 ? drafts : [first]).map((draft) => inVideo(draft, names.get(scene.video.id)!, wording)),
    );
  const rest = inOrder.slice(mostTold);
  const total = totalClaim(found);
  const drafts = [...(total ? [total] : []), ...told, ...alsoClaim(rest.slice(0, mostNamed), names, wording)];
  const uncounted = rest.length - mostNamed;
  if (uncounted > 0) notes.add(wording.moreVideos(uncounted));
  const composition = { drafts, notes: [...notes] };
  return affirmed.length > 0 ? affirm(composition, wording) : composition;
}

/** `Also in c.mp4 at 0:12 and d.mp4 at 1:03.` */
function alsoClaim(found: readonly Found[], names: ReadonlyMap<VideoId, string>, wording: Wording): Draft[] {
  if (found.length === 0) return [];
  const firsts = found.map(({ first }) => first.citations[0]!);
  const places = firsts.map(({ video, start }) => ({ video: names.get(video)!, at: formatTime(start) }));
  return [{ text: wording.also(places), citations: firsts }];
}
