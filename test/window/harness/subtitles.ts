import type { Cue, SubtitleTrack } from '../../../src-main/domain/subtitles.ts';

/** Tracks of the sample video: one that is fine to read, one in a script from right to left, and one of pictures. */
const tracks: SubtitleTrack[] = [
  {
    source: 'sintel-trailer.en.srt',
    format: 'srt',
    language: 'en',
    forced: false,
    cues: 3,
    verdict: 'speech',
    agreement: 0.92,
  },
  {
    source: 'stream 2',
    format: 'subrip',
    language: 'he',
    forced: false,
    cues: 1,
    verdict: 'other-language',
    agreement: 0,
  },
  { source: 'stream 3', format: 'hdmv_pgs_subtitle', forced: false, cues: 0, verdict: 'pictures' },
];
const cues: Record<string, Cue[]> = {
  'sintel-trailer.en.srt': [
    { start: 12, end: 16, text: 'What brings you\nto the land of the gatekeepers?' },
    { start: 14, end: 17, text: '<i>♪ slow drums ♪</i>' },
    { start: 20, end: 22, text: 'I’m searching for someone.' },
  ],
  'stream 2': [{ start: 12, end: 16, text: 'מה מביא אותך\nאל ארץ השומרים?' }],
};

/** What the scripted bridge answers about subtitles. @param video the one that has them */
export function subtitleVerbs(video: string) {
  return {
    listSubtitles: async (input: { video: string }) => (input.video === video ? structuredClone(tracks) : []),
    getCues: async ({ source }: { source: string }) => structuredClone(cues[source] ?? []),
  };
}
