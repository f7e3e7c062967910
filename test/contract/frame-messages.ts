import { badMoments, badVideos } from './bad-messages.ts';
import type { Entries } from './entries.ts';
import { id, moment } from './sample-answers.ts';

// Messages about single frames.

const badPlayheads = [...badVideos, { video: id }, { video: id, time: -1 }, { video: id, time: 1, path: '/tmp/a.png' }];

export const frameEntries: Pick<Entries, 'getFrames' | 'saveSnapshot' | 'copySnapshot'> = {
  getFrames: {
    inputs: [{ video: id, within: moment }],
    badInputs: [
      ...badVideos,
      { video: id },
      { video: id, within: { start: 0, end: 241 } },
      ...badMoments.map((within) => ({ video: id, within })),
    ],
    output: { times: [0, 0.04], keyframes: [0] },
    badOutputs: [{ times: [0] }, { times: [-1], keyframes: [] }],
  },
  copySnapshot: {
    inputs: [{ video: id, time: 41.5 }],
    badInputs: badPlayheads,
    output: null,
    badOutputs: [{}, '/tmp/a.png'],
  },
  saveSnapshot: {
    inputs: [{ video: id, time: 41.5 }],
    badInputs: badPlayheads,
    output: { saved: true },
    badOutputs: [{ saved: '/tmp/a.png' }, {}],
  },
};
