import type { Draft } from '../draft.ts';
import type { VideoId } from '../../../domain/video.ts';
import type { Wording } from '../wording/wording.ts';

/** The sentence as one of several videos: `A dog barking is heard at 0:13.` becomes `In farm.mp4 a dog barking is heard at 0:13.` */
export function inVideo({ plain, ...draft }: Draft, name: string, wording: Wording): Draft {
  return { ...draft, text: wording.inVideo(plain ?? draft.text, name) };
}

const mostNamed = 24;

/** What videos are called, as a list names them: of very many the first ones. */
export function namesShown(ids: readonly VideoId[], names: ReadonlyMap<VideoId, string>): string[] {
  const shown = ids.slice(0, mostNamed).map((id) => names.get(id)!);
  return ids.length > mostNamed ? [...shown, '…'] : shown;
}
