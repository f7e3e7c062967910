import type { Draft } from '../draft.ts';
import type { Wording } from '../wording/wording.ts';

/** The sentence as one of several videos: `A dog barking is heard at 0:13.` becomes `In farm.mp4 a dog barking is heard at 0:13.` */
export function inVideo({ plain, ...draft }: Draft, name: string, wording: Wording): Draft {
  return { ...draft, text: wording.inVideo(plain ?? draft.text, name) };
}
