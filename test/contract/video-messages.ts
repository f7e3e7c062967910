import type { SubtitleTrack } from '../../src-main/domain/subtitles.ts';
import { badVideos } from './bad-messages.ts';
import { id } from './sample-answers.ts';
import { status } from './sample-videos.ts';

const track: SubtitleTrack = {
  source: 'film.en.srt',
  format: 'srt',
  language: 'en',
  title: 'For those who cannot hear',
  forced: false,
  cues: 2,
  verdict: 'shifted',
  agreement: 0.9,
  offset: -3.2,
};
const cue = { start: 1, end: 2.5, text: 'שלום\nעולם' };
const badSources = [{ video: id }, { video: id, source: '' }, { video: id, source: 'x'.repeat(501) }];

/** Entries of the contract that are about one video and its subtitles. */
export const videoEntries = {
  getVideo: {
    inputs: [{ video: id }],
    badInputs: badVideos,
    output: { ...status, view: undefined },
    badOutputs: [null],
  },
  eraseVideo: { inputs: [{ video: id }], badInputs: badVideos, output: null, badOutputs: [undefined, {}] },
  lookForSubtitles: { inputs: [{ video: id }], badInputs: badVideos, output: status, badOutputs: [null] },
  transcribeAnyway: { inputs: [{ video: id }], badInputs: badVideos, output: status, badOutputs: [null] },
  listSubtitles: {
    inputs: [{ video: id }],
    badInputs: badVideos,
    output: [
      track,
      { source: 'stream 3', format: 'dvd_subtitle', forced: true, cues: 0, verdict: 'pictures' },
    ] as SubtitleTrack[],
    badOutputs: [[{ ...track, verdict: 'fine' }], [{ ...track, agreement: 2 }], [{ ...track, html: '<b>' }]],
  },
  getCues: {
    inputs: [{ video: id, source: 'film.en.srt' }],
    badInputs: [...badVideos, ...badSources],
    output: [cue],
    badOutputs: [[{ ...cue, start: -1 }], [{ ...cue, text: 'x'.repeat(1_001) }], null],
  },
};
