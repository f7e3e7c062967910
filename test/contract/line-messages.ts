import { badVideos } from './bad-messages.ts';
import type { Entries } from './entries.ts';
import { id, moment } from './sample-answers.ts';
import { evidence } from './sample-videos.ts';

/** Messages about lines of the transcript. */
export const lineEntries: Pick<Entries, 'editLine' | 'listSetAside' | 'dropSetAside' | 'nameSpeaker' | 'setSpeaker'> = {
  editLine: {
    inputs: [
      { evidence: 1, text: 'Ask not' },
      { evidence: 1, text: '<img src=x onerror=alert(1)> \u202e' },
      { evidence: 1, text: null },
    ],
    badInputs: [
      {},
      { evidence: 1 },
      { evidence: 0, text: 'a' },
      { evidence: 1, text: ' \n ' },
      { evidence: 1, text: 'x'.repeat(2_001) },
      { evidence: 1, text: 'a', video: id },
    ],
    output: { ...evidence, original: 'As not' },
    badOutputs: [null, { ...evidence, original: 1 }],
  },
  listSetAside: {
    inputs: [{ video: id }],
    badInputs: badVideos,
    output: [{ id: 1, ...moment, text: 'Ask not', original: 'As not' }],
    badOutputs: [[{ id: 1, text: 'Ask not', original: 'As not' }]],
  },
  nameSpeaker: {
    inputs: [
      { video: id, speaker: 1, name: 'Anna' },
      { video: id, speaker: 2, name: null },
    ],
    badInputs: [
      { video: id, speaker: 1 },
      { video: id, speaker: 0, name: 'Anna' },
      { video: id, speaker: 1, name: ' ' },
      { video: id, speaker: 1, name: 'x'.repeat(101) },
    ],
    output: [{ ...evidence, speaker: { number: 1, name: 'Anna', likeness: 0.9 } }],
    badOutputs: [null, [{ ...evidence, speaker: { number: 0, likeness: 0.9 } }]],
  },
  setSpeaker: {
    inputs: [
      { evidence: 1, speaker: 2 },
      { evidence: 1, speaker: null },
    ],
    badInputs: [{ evidence: 1 }, { evidence: 1, speaker: '2' }, { speaker: 2 }],
    output: { ...evidence, speaker: { number: 2, likeness: 1 } },
    badOutputs: [{ ...evidence, speaker: { number: 2, likeness: 2 } }],
  },
  dropSetAside: { inputs: [{ edit: 1 }], badInputs: [{}, { edit: '1' }, { edit: 0 }], output: null, badOutputs: [1] },
};
