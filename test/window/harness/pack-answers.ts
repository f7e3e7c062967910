import type { Answer, Citation } from '../../../src-main/domain/answer.ts';
import type { PackView } from '../../../src-main/domain/pack-answer.ts';
import type { Calls } from '../../../src-preload/contract/types.ts';
import type { Calling } from './window-verbs.ts';

const look = { start: 12, end: 20 };
const fromEvidence = { why: 'evidence', withoutSound: 'pack-does-not-listen' } as const;
const usual = { beams: 1, temperature: 1, topP: 0.9, repetitionPenalty: 1, mostNewTokens: 300 };
const words = ['A woman walks ', 'through the snow. ', 'Music plays.'];

/** What a pack says of a clip: one sentence that a citation supports, one that nothing supports, one left out. One that came along was not asked. */
export function askPackVerb({ emit, stopIfCancelled, pause }: Calling, answer: Answer, citation: Citation) {
  return async (
    { pack, withSound, seed, turns, writing }: Calls['askPack']['input'],
    callId: string,
  ): Promise<Calls['askPack']['output']> => {
    if (pack === 'embedded-video-llama')
      return { answer, pack, title: 'Nano Video-LLaMA (embedded)', views: [], declined: 'only-describes' };
    const writes = pack === 'writer';
    if (!writes) emit(callId, { type: 'look', look });
    for (const each of words) {
      emit(callId, { type: 'words', words: each });
      await pause(400);
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
      text: 'A woman walks through the snow. Music plays.',
      turns: turns?.length ?? 0,
      writing: { ...usual, ...writing },
      prompt: '[INST] <Video><ImageHere></Video> What happens? [/INST]',
      seed: seed ?? null,
      tokens: { prompt: 96, soft: 40, reused: turns?.length ? 71 : 0, answer: 14 },
      seconds: { encode: null, prompt: 0.8, answer: 2 },
      ...(writes && { ...fromEvidence, frames: [] }),
    };
    return { answer, pack, title: writes ? 'A text model' : 'A pack that was brought', views: [view], declined: null };
  };
}
