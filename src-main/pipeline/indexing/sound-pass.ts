import { throwIfCancelled } from '../../domain/errors.ts';
import { oneAhead } from '../one-ahead.ts';
import { sampleRate, type SoundBlock, type SoundListener } from './stage-run.ts';

/** A second of decoder warm-up before the first sample that counts: coders carry state over frames. */
const decoderLeadIn = 1;
/** The pass starts on the tagger's grid, so that every run cuts the sound into the same frames. */
const grid = 0.48;

/** Media time in seconds where the pass has to start so that a stage can go on at `resumeAt`. */
export function passStart(resumeAt: number): number {
  return Math.max(0, Math.floor((resumeAt - decoderLeadIn) / grid) * grid);
}

/**
 * Plays the sound once to all listeners in their order. The signal is looked at between two of them (and by each
 * between two model runs); what is committed stays. `afterBlock` runs after every block,
 * with the media time that was heard to, and at the end.
 */
export async function runSoundPass(
  blocks: AsyncGenerator<SoundBlock>,
  listeners: readonly SoundListener[],
  duration: number,
  signal: AbortSignal | undefined,
  afterBlock: (heardTo: number) => Promise<void>,
): Promise<void> {
  for await (const block of oneAhead(blocks)) {
    for (const listener of listeners) {
      throwIfCancelled(signal);
      await listener.accept(block, signal);
    }
    await afterBlock(block.start + block.samples.length / sampleRate);
  }
  for (const listener of listeners) {
    throwIfCancelled(signal);
    await listener.end(duration, signal);
  }
  await afterBlock(duration);
}
