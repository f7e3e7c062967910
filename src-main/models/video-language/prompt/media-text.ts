import type { PackManifest } from '../../packs/pack-manifest.ts';
import { numberWords } from './number-words.ts';
import { hoursMinutesSeconds, minutesSeconds, tenths } from './time-text.ts';

/** What a prompt tells of the clip that it is about. */
export interface ShownClip {
  /** Seconds from the beginning of the clip at which its frames were taken; a still picture has one. */
  frames: readonly number[];
  /** Length in seconds. */
  duration: number;
  isStill: boolean;
  hasSound: boolean;
}

/** Which of a pack's texts around media is used. */
export type MediaKind = keyof PackManifest['template']['media'];

function mediaKind({ frames, isStill, hasSound }: ShownClip): MediaKind {
  if (frames.length === 0) return 'audio';
  if (isStill) return 'image';
  return hasSound ? 'video-audio' : 'video';
}

/** The text that stands before the first question, with places for soft tokens. */
export function mediaText({ template, splice, vision }: PackManifest, clip: ShownClip): string {
  const words = template.kind === 'smolvlm2';
  const text = template.media[mediaKind(clip)]
    .replaceAll('{frames}', words ? numberWords(clip.frames.length) : String(clip.frames.length))
    .replaceAll('{times}', clip.frames.map(tenths).join(', '))
    .replaceAll('{duration}', hoursMinutesSeconds(clip.duration));
  if (template.kind !== 'smolvlm2' || splice.mode !== 'replace') return text;
  const picture = smolvlm2Picture(splice.token, vision?.softTokens.count ?? 0);
  if (clip.isStill) return text + picture;
  return `${text}${clip.frames.map((time) => `\nFrame from ${minutesSeconds(time)}:${picture}`).join('')}\n\n`;
}

/** SmolVLM2 frames the tokens of a picture by two more, and says that they show the whole of it. */
function smolvlm2Picture(token: string, count: number): string {
  const frame = '<fake_token_around_image>';
  return `${frame}<global-img>${token.repeat(count)}${frame}`;
}
