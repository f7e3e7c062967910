import type { Cue } from './subtitles.ts';

/** Cues as a SubRip file. */
export function subRip(cues: readonly Cue[]): string {
  return cues
    .map(({ start, end, text }, i) => `${i + 1}\n${stamp(start, ',')} --> ${stamp(end, ',')}\n${text}\n`)
    .join('\n');
}

/** Cues as a WebVTT file, in which `&` and `<` have a meaning and have to be written otherwise. */
export function webVideoText(cues: readonly Cue[]): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const blocks = cues.map(({ start, end, text }) => `${stamp(start, '.')} --> ${stamp(end, '.')}\n${escaped(text)}\n`);
  return ['WEBVTT\n', ...blocks].join('\n');
}

/** `01:02:03.004`, with the mark that the format wants before the milliseconds. */
function stamp(seconds: number, mark: ',' | '.'): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60, (milliseconds / 1000) % 60].map(two).join(':');
  return `${clock}${mark}${String(milliseconds % 1000).padStart(3, '0')}`;
}
