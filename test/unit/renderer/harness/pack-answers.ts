import type { Answer, Citation } from '../../../../src-main/domain/answer.ts';
import type { PackView } from '../../../../src-main/domain/pack-answer.ts';
import type { Calls } from '../../../../src-preload/contract/types.ts';
import type { Calling } from './window-verbs.ts';

const look = { start: 12, end: 20 };
const words = ['A woman walks ', 'through the snow. ', 'Music plays.'];

/** What a pack says of a clip: one sentence that a citation supports, one that nothing supports, one left out. */
export function askPackVerb({ emit, stopIfCancelled, pause }: Calling, answer: Answer, citation: Citation) {
  return async (
    { pack, withSound, seed }: Calls['askPack']['input'],
    callId: string,
  ): Promise<Calls['askPack']['output']> => {
    emit(callId, { type: 'look', look });
    for (const each of words) {
      emit(callId, { type: 'words', words: each });
      await pause(100);
      stopIfCancelled(callId);
    }
    const view: PackView = {
      ...look,
      why: 'found',
      sentences: [
        { text: 'Music plays.', citations: [citation] },
        {
          text: 'A woman walks through the snow.',
          citations: [],
          unsupported: { why: 'not-found', words: ['snow'] },
        },
      ],
      leftOut: 1,
      frames: [12, 14.7, 17.3],
      withoutSound: withSound ? null : 'not-asked',
      prompt: '[INST] <Video><ImageHere></Video> What happens? [/INST]',
      seed: seed ?? null,
      tokens: { prompt: 96, soft: 40, answer: 14 },
      seconds: { prompt: 0.8, answer: 2 },
    };
    return { answer, pack, title: 'A pack that was brought', views: [view] };
  };
}
